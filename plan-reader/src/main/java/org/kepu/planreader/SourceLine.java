package org.kepu.planreader;

/**
 * One line of the source, for showing the source beside the reading.
 *
 * @param number line number, from 1
 * @param text the line as in the source, without surrounding blanks
 * @param skipped whether it was left out as page number, running head or table of contents
 */
public record SourceLine(int number, String text, boolean skipped) {}
