package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.math.CubicSpline;
import org.kepu.survey.math.Distributions;

/** The signed root of the deviance of a proportion at steps around its maximum, and the limits read off a spline. */
final class ProfileSteps {

    private static final int USUAL = 9;
    private static final int MOST = 500;
    private static final double STOP = 1e-8;
    private static final int ROUNDS = 25;

    private final double p;
    private final double sum;
    private final int rows;
    private final double lambda;
    private final double dispersion;
    private final double se;
    private final double centre;

    private ProfileSteps(Sums sums) {
        this.sum = sums.cases.weight + sums.others.weight;
        this.p = sums.cases.weight / sum;
        this.rows = sums.rows;
        Regression regression = sums.regression();
        this.centre = regression.logit;
        double fitted = expit(centre) * (1 - expit(centre));
        this.se = Math.sqrt(sums.variance) / fitted;
        this.lambda = se * se * regression.information;
        // The variance of the Pearson residuals, which R takes with weights scaled anew over the rows it keeps.
        this.dispersion = p * (1 - p) / fitted * sum / sums.kept * sums.positive / (sums.positive - 1);
    }

    /** Where the regression stopped, and the information of its last step. */
    private record Regression(double logit, double information) {}

    /** Sums over the cases, or over the others. */
    private static final class Side {
        private double weight;
        private double start;
        private double working;

        void add(double w, double y) {
            weight += w;
            double mu = (w * y + 0.5) / (w + 1);
            double slope = mu * (1 - mu);
            start += w * slope * Math.log(mu / (1 - mu)) + w * (y - mu);
            working += w * slope;
        }
    }

    /** What is summed over the rows: weights scaled to a mean of 1. */
    static final class Sums {
        private final double variance;
        private final Side cases = new Side();
        private final Side others = new Side();
        private int rows;
        private int kept;
        private int positive;
        private double firstDeviance;

        /** With the design variance of the proportion. */
        Sums(double variance) {
            this.variance = variance;
        }

        /** A row that is kept without a value. */
        void addMissing() {
            kept++;
        }

        void add(boolean is, double w) {
            rows++;
            kept++;
            if (w > 0) {
                positive++;
                (is ? cases : others).add(w, is ? 1 : 0);
                firstDeviance -= 2 * w * Math.log((w + 0.5) / (w + 1));
            }
        }

        ProfileSteps steps() {
            return new ProfileSteps(this);
        }

        /** Reweighted least squares from (w y + ½)/(w + 1) until the deviance moves by less than 1e-8. */
        private Regression regression() {
            double sum = cases.weight + others.weight;
            double information = cases.working + others.working;
            double beta = (cases.start + others.start) / information;
            double before = firstDeviance;
            for (int round = 0; round < ROUNDS; round++) {
                double mu = expit(beta);
                double deviance = -2 * (cases.weight * Math.log(mu) + others.weight * Math.log1p(-mu));
                if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < STOP) {
                    break;
                }
                before = deviance;
                information = sum * mu * (1 - mu);
                beta += (cases.weight / sum - mu) / (mu * (1 - mu));
            }
            return new Regression(beta, information);
        }
    }

    /** The limits where z passes ∓t √λ. */
    Interval interval(double confidence, double df) {
        double cut = Distributions.tQuantile(0.5 + confidence / 2, df) * Math.sqrt(lambda);
        double alpha = Distributions.normalCdf(-cut) / 2;
        double largest = -Distributions.tQuantile(alpha / 2, rows - 1);
        double[] at = new double[2 * MOST + 1];
        double[] z = new double[at.length];
        int from = MOST;
        int to = MOST;
        at[MOST] = centre;
        while (more(MOST - from, -z[from], largest, cut)) {
            at[from - 1] = centre - (MOST - from + 1) * largest / 5 * se;
            z[--from] = -root(at[from]);
        }
        while (more(to - MOST, z[to], largest, cut)) {
            at[to + 1] = centre + (to - MOST + 1) * largest / 5 * se;
            z[++to] = root(at[to]);
        }
        return limits(Arrays.copyOfRange(at, from, to + 1), Arrays.copyOfRange(z, from, to + 1), cut);
    }

    /** R takes nine steps at most and then has no limit; here they go on until the limit is passed. */
    private static boolean more(int done, double z, double largest, double cut) {
        return done < USUAL ? z < Math.max(largest, cut) : z < cut && done < MOST;
    }

    private double root(double logit) {
        return Math.sqrt(Math.max(0, deviance(logit) - deviance(centre)) / dispersion);
    }

    private double deviance(double logit) {
        // log(1 + e^x) without overflow.
        double up = Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
        return 2 * sum * (up - p * logit);
    }

    /** The spline at three places a step, joined by lines. */
    private static Interval limits(double[] at, double[] z, double cut) {
        CubicSpline spline = CubicSpline.through(at, z);
        int places = 3 * at.length;
        double[] x = new double[places];
        double[] y = new double[places];
        for (int i = 0; i < places; i++) {
            x[i] = at[0] + (at[at.length - 1] - at[0]) * i / (places - 1);
            y[i] = spline.at(x[i]);
        }
        return new Interval(expit(crossing(x, y, -cut)), expit(crossing(x, y, cut)));
    }

    /** Where the line through the places passes a value; NaN when it never does. */
    private static double crossing(double[] x, double[] y, double value) {
        for (int i = 1; i < x.length; i++) {
            if (y[i - 1] <= value && value <= y[i]) {
                return x[i - 1] + (x[i] - x[i - 1]) * (value - y[i - 1]) / (y[i] - y[i - 1]);
            }
        }
        return Double.NaN;
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
