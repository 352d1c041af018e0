package org.kepu.matching.core;

/**
 * How a team stands in one criterion.
 *
 * @param value 0 (speaks against it) to 1 (speaks for it)
 * @param word which sentence says so, for example {@code full} or {@code none}
 * @param number what the sentence is about: minutes, visits, free halves, or hundredths of a star
 */
public record Reason(Criterion criterion, double value, String word, long number) {}
