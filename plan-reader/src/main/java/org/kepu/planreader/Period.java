package org.kepu.planreader;

/**
 * The years a plan covers.
 *
 * @param from first year
 * @param to last year, not before {@code from}
 */
public record Period(int from, int to) {}
