package org.kepu.survey.selection;

/**
 * One line of a sampling frame.
 *
 * @param id what names the unit, unique in the frame
 * @param stratum the stratum it is drawn in; empty when the frame has no strata
 * @param size the measure of size (residents, households), above zero; 1 when the draw does not use it
 * @param row where the unit stands in the file it came from, for messages and protocols; the header is row 1
 */
public record FrameUnit(String id, String stratum, double size, int row) {}
