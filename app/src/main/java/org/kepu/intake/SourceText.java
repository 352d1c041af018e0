package org.kepu.intake;

/**
 * A line of the document as it was sent.
 *
 * @param number from 1
 * @param skipped whether it is a page number, a running head or the like
 */
public record SourceText(int number, String text, boolean skipped) {}
