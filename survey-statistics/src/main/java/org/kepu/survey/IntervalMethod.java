package org.kepu.survey;

import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Distributions;

/**
 * Confidence intervals from an estimate and its variance; all but {@link #T} are for proportions from 0 to 1, refused for
 * anything else. t is the quantile of Student's t with the estimate's degrees of freedom; without any the interval is
 * refused. A proportion of 0 or 1 has the exact interval by every method but T. {@link LikelihoodIntervals} need the data.
 */
public enum IntervalMethod {
    /** estimate ± t se; R's svyciprop mean. Limits of proportions may leave 0 to 1. */
    T {
        @Override
        Interval of(double p, double se, double t, Estimate estimate, double confidence) {
            return new Interval(p - t * se, p + t * se);
        }
    },
    /** expit(logit p ± t se/(p(1-p))), R's svyciprop xlogit. */
    LOGIT {
        @Override
        Interval of(double p, double se, double t, Estimate estimate, double confidence) {
            double centre = Math.log(p / (1 - p));
            double half = t * se / (p * (1 - p));
            return new Interval(expit(centre - half), expit(centre + half));
        }
    },
    /** Korn &amp; Graubard 1998: Clopper–Pearson with n* = p(1-p)/V (t_{n-1}/t_df)²; R's svyciprop beta. */
    BETA {
        @Override
        Interval of(double p, double se, double t, Estimate estimate, double confidence) {
            double wide = Distributions.tQuantile(0.5 + confidence / 2, Math.max(1, estimate.rows() - 1));
            double effective = p * (1 - p) / (se * se) * (wide / t) * (wide / t);
            return beta(p, effective, confidence);
        }
    },
    /** Wilson's score interval (1927) with the effective sample size p(1-p)/V and t for z. */
    WILSON {
        @Override
        Interval of(double p, double se, double t, Estimate estimate, double confidence) {
            double n = p * (1 - p) / (se * se);
            double centre = (p + t * t / (2 * n)) / (1 + t * t / n);
            double half = t / (1 + t * t / n) * Math.sqrt(p * (1 - p) / n + t * t / (4 * n * n));
            return new Interval(centre - half, centre + half);
        }
    },
    /** sin²(asin √p ± t se/(2√(p(1-p)))), R's svyciprop asin. */
    ARCSINE {
        @Override
        Interval of(double p, double se, double t, Estimate estimate, double confidence) {
            double centre = Math.asin(Math.sqrt(p));
            double half = t * se / (2 * Math.sqrt(p * (1 - p)));
            double low = Math.sin(centre - half);
            double high = Math.sin(centre + half);
            return new Interval(low * low, high * high);
        }
    };

    abstract Interval of(double p, double se, double t, Estimate estimate, double confidence);

    Interval interval(Estimate estimate, double confidence) {
        double p = estimate.estimate();
        if (estimate.df() <= 0 || Double.isNaN(estimate.variance())) {
            throw new SurveyRefusal(
                    Reason.NO_DEGREES_OF_FREEDOM,
                    "No degrees of freedom are left, so there is no interval; combine domains or strata.");
        }
        if (this != T && !(p >= 0 && p <= 1)) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION, "Intervals of kind " + this + " are for proportions; use t for this estimate.");
        }
        double t = Distributions.tQuantile(0.5 + confidence / 2, estimate.df());
        if (this != T && (p == 0 || p == 1 || estimate.variance() == 0)) {
            return exact(p, estimate.n(), confidence);
        }
        return of(p, estimate.se(), t, estimate, confidence);
    }

    /**
     * The exact (Clopper–Pearson) interval, for proportions of 0 or 1, where the estimated variance says nothing.
     *
     * @param p the proportion
     * @param effective the effective sample size n / deff, deff that of a larger group
     * @param confidence for example 0.95
     */
    public static Interval exact(double p, double effective, double confidence) {
        return beta(p, effective, confidence);
    }

    private static Interval beta(double p, double effective, double confidence) {
        double tail = (1 - confidence) / 2;
        return new Interval(
                Distributions.betaQuantile(tail, effective * p, effective * (1 - p) + 1),
                Distributions.betaQuantile(1 - tail, effective * p + 1, effective * (1 - p)));
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
