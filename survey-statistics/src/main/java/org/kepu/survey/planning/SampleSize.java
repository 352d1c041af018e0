package org.kepu.survey.planning;

import org.kepu.survey.math.Distributions;

/**
 * How many people a survey needs. Formulas: n0 = z²·p(1-p)·deff/e², n = n0/(1+n0/N) respondents, n/(response rate)
 * issued (Cochran 1977, chapter 4).
 *
 * @param respondents completed interviews, rounded up
 * @param issued addresses to issue so that as many answer, rounded up
 * @param exact the respondents before rounding
 */
public record SampleSize(long respondents, long issued, double exact) {

    /** For a share near p with an interval of ± margin (both as shares: 0.145 ± 0.02). */
    public static SampleSize proportion(double p, double margin, Conditions conditions) {
        Conditions.requireShare(p, "The share expected");
        Conditions.requireShare(margin, "The margin");
        double z = conditions.twoSided();
        return conditions.size(z * z * p * (1 - p) / (margin * margin));
    }

    /** For a mean of values with this standard deviation, with an interval of ± margin in the same unit. */
    public static SampleSize mean(double sd, double margin, Conditions conditions) {
        Conditions.require(sd > 0, "The standard deviation must be above 0");
        Conditions.require(margin > 0, "The margin must be above 0");
        double z = conditions.twoSided() * sd / margin;
        return conditions.size(z * z);
    }

    /**
     * Per wave, to find the change from p1 to p2 with this power in a two-sided test of two independent samples:
     * n = deff·[z_a·√(2p̄q̄) + z_b·√(p1q1+p2q2)]²/(p2-p1)² (Fleiss 1981, chapter 3). When both waves keep the same
     * sampling units, their estimates correlate and n shrinks by 1 - correlation; 0 for fresh samples.
     */
    public static SampleSize change(double p1, double p2, double power, double correlation, Conditions conditions) {
        Power.check(p1, p2, power);
        Conditions.require(
                correlation >= 0 && correlation < 1, "The correlation of the waves must be from 0 to below 1");
        double middle = (p1 + p2) / 2;
        double sum = conditions.twoSided() * Math.sqrt(2 * middle * (1 - middle))
                + Distributions.normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
        return conditions.size((1 - correlation) * square(sum / (p2 - p1)));
    }

    /**
     * To show with this power that a target is reached, that is, that the one-sided lower bound is not below it, when
     * the truth lies above it (or the mirror image, when the truth lies below): n = deff·[z_a·√(p0q0) +
     * z_b·√(p1q1)]²/(p1-p0)².
     */
    public static SampleSize target(double target, double truth, double power, Conditions conditions) {
        Power.check(target, truth, power);
        double sum = conditions.oneSided() * Math.sqrt(target * (1 - target))
                + Distributions.normalQuantile(power) * Math.sqrt(truth * (1 - truth));
        return conditions.size(square(sum / (truth - target)));
    }

    private static double square(double x) {
        return x * x;
    }
}
