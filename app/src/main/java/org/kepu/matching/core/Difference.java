package org.kepu.matching.core;

/**
 * By how much a plan gets worse under one rule; below 0 it gets better.
 *
 * @param amount broken hard rules, or minutes on the road for soft ones
 */
public record Difference(Rule rule, long amount) {}
