package org.kepu.survey;

/**
 * How a population total is met.
 *
 * @param label margin and category
 * @param total in the population
 * @param before estimated with the weights before this calibration
 * @param after estimated with the final weights
 */
public record MarginFit(String label, double total, double before, double after) {}
