package org.kepu.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An estimate with its sampling error.
 *
 * @param by the columns and levels of the domain; empty for everybody
 * @param level the category, quantile or other part estimated; null when there is only one
 * @param estimate the value; NaN when the domain has no respondents
 * @param variance its estimated sampling variance; NaN when it cannot be estimated
 * @param df degrees of freedom: primary units less strata in which the domain has weight, R's degf
 * @param deff design effect: variance over that of a simple random sample of the same size without replacement; NaN
 *     where that has no meaning
 * @param n respondents used: rows with weight and a value
 * @param rows rows of the domain, with or without weight and value; all rows of the data if the design is calibrated or
 *     has unequal probabilities: R's {@code nrow} of the subset, which Korn and Graubard's interval takes for n
 */
public record Estimate(
        Map<String, String> by,
        @Nullable String level,
        double estimate,
        double variance,
        int df,
        double deff,
        int n,
        int rows) {

    /** Copies the map. */
    public Estimate {
        by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    /** Standard error. */
    public double se() {
        return Math.sqrt(variance);
    }

    /** Coefficient of variation, standard error over estimate. */
    public double cv() {
        return se() / Math.abs(estimate);
    }

    /** The 95 % interval by this method; refused when no degrees of freedom are left. */
    public Interval interval(IntervalMethod method) {
        return method.interval(this, 0.95);
    }

    /** The interval at another confidence, for example 0.9. */
    public Interval interval(IntervalMethod method, double confidence) {
        return method.interval(this, confidence);
    }
}
