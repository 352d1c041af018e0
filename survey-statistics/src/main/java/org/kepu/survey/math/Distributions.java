package org.kepu.survey.math;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Probabilities and quantiles of the distributions that survey intervals and tests need.
 *
 * <p>Thin over Apache Commons Statistics; quantiles are polished by Newton steps to full double precision, because the
 * general solver stops at an absolute error of 1e-9. Probabilities lie in [0, 1]; anything else is refused with an
 * {@link IllegalArgumentException}.
 */
public final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /** P(Z ≤ z) of the standard normal distribution. */
    public static double normalCdf(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** P(Z > z) of the standard normal distribution. */
    public static double normalSurvival(double z) {
        return NORMAL.survivalProbability(z);
    }

    /** The z with P(Z ≤ z) = p. */
    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** P(T ≤ t) of Student's t; infinite {@code df} means the normal distribution. */
    public static double tCdf(double t, double df) {
        return Double.isInfinite(df) ? normalCdf(t) : TDistribution.of(df).cumulativeProbability(t);
    }

    /** P(T > t) of Student's t; infinite {@code df} means the normal distribution. */
    public static double tSurvival(double t, double df) {
        return tCdf(-t, df);
    }

    /** The t with P(T ≤ t) = p; infinite {@code df} means the normal distribution. */
    public static double tQuantile(double p, double df) {
        if (Double.isInfinite(df)) {
            return normalQuantile(p);
        }
        // Solve in the lower tail, where the probability keeps its digits.
        return p > 0.5 ? -polished(TDistribution.of(df), 1 - p) : polished(TDistribution.of(df), p);
    }

    /** P(B ≤ x) of the beta distribution with shapes a, b &gt; 0. */
    public static double betaCdf(double x, double a, double b) {
        return BetaDistribution.of(a, b).cumulativeProbability(Math.clamp(x, 0, 1));
    }

    /** The x with P(B ≤ x) = p; a shape of 0 puts all the mass on that end, as R's {@code qbeta} does. */
    public static double betaQuantile(double p, double a, double b) {
        if (a <= 0) {
            return 0;
        }
        if (b <= 0) {
            return 1;
        }
        return polished(BetaDistribution.of(a, b), p);
    }

    /** P(X > x) of the chi-square distribution. */
    public static double chiSquareSurvival(double x, double df) {
        return x <= 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    /** P(X > x) of Fisher's F; an infinite {@code df2} means a chi-square divided by {@code df1}. */
    public static double fSurvival(double x, double df1, double df2) {
        if (x <= 0) {
            return 1;
        }
        return Double.isInfinite(df2)
                ? chiSquareSurvival(x * df1, df1)
                : FDistribution.of(df1, df2).survivalProbability(x);
    }

    private static double polished(ContinuousDistribution of, double p) {
        double x = of.inverseCumulativeProbability(p);
        for (int i = 0; i < 3; i++) {
            double density = of.density(x);
            if (!(density > 0) || Double.isInfinite(density)) {
                return x;
            }
            double next = x - (of.cumulativeProbability(x) - p) / density;
            if (!(next > of.getSupportLowerBound() && next < of.getSupportUpperBound())) {
                return x;
            }
            x = next;
        }
        return x;
    }
}
