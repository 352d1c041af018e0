package org.kepu.survey;

import org.jspecify.annotations.Nullable;

/**
 * A quantile with its interval.
 *
 * @param probability the share of the population below, between 0 and 1
 * @param estimate the quantile; its variance is that implied by the interval, (width / 2t)²
 * @param low lower limit; null when it lies below the smallest share
 * @param high upper limit; null when it lies above the largest share
 */
public record Quantile(
        double probability,
        Estimate estimate,
        @Nullable Double low,
        @Nullable Double high) {}
