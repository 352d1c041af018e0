package org.kepu.web;

/**
 * A stretch of years on a year band.
 *
 * @param from first year
 * @param to last year, included
 */
public record YearSpan(String name, int from, int to, Moment.State state, String note) {}
