package org.kepu.survey.weighting;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.SingularMatrixException;

/**
 * Calibration in the sense of Deville &amp; Särndal 1992: g = F(x'λ), λ by Newton's method with step halving so that
 * Σ w F(x'λ) x equals the totals.
 */
final class DualNewton {

    private static final int STEPS = 100;
    private static final double PRECISE = 1e-11;

    private final Equations equations;
    private final Calibration calibration;
    private final boolean lenient;

    DualNewton(Equations equations, boolean lenient) {
        this.equations = equations;
        this.calibration = equations.calibration();
        this.lenient = lenient;
    }

    double[] factors(double[] given) {
        double[] totals = equations.totals();
        double scale = scale(given, totals);
        double[] weights = Arrays.stream(given).map(w -> w * scale).toArray();
        double[] start = equations.sums(weights);
        double[] lambda = new double[totals.length];
        double[] g = new double[weights.length];
        Arrays.fill(g, 1);
        double error = error(g, weights, totals, start);
        for (int step = 0; step < STEPS && error > PRECISE; step++) {
            double[] direction = direction(lambda, g, weights, totals);
            double length = 1;
            double[] next = moved(lambda, direction, length);
            double[] nextG = curve(next);
            double nextError = error(nextG, weights, totals, start);
            while (!(nextError < error) && length > 1e-6) {
                length /= 2;
                next = moved(lambda, direction, length);
                nextG = curve(next);
                nextError = error(nextG, weights, totals, start);
            }
            if (!(nextError < error)) {
                break;
            }
            lambda = next;
            g = nextG;
            error = nextError;
        }
        if (error > 1e-7 && !lenient) {
            refuse(g, weights, totals);
        }
        return Arrays.stream(g).map(f -> f * scale).toArray();
    }

    /** As R: when every total is far above its estimate the weights are first brought to the right size. */
    private double scale(double[] weights, double[] totals) {
        double[] sums = equations.sums(weights);
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        for (int i = 0; i < sums.length; i++) {
            double ratio = sums[i] == 0 ? 1 : totals[i] / sums[i];
            least = Math.min(least, ratio);
            mean += ratio / sums.length;
        }
        return least > 20 ? mean : 1;
    }

    private double[] direction(double[] lambda, double[] g, double[] weights, double[] totals) {
        double[] slope = new double[weights.length];
        double[] current = new double[weights.length];
        for (int p = 0; p < slope.length; p++) {
            slope[p] = weights[p] * slope(equations.dot(p, lambda));
            current[p] = weights[p] * g[p];
        }
        double[] misfit = equations.sums(current);
        for (int i = 0; i < misfit.length; i++) {
            misfit[i] = totals[i] - misfit[i];
        }
        double[][] matrix = equations.cross(slope, equations);
        try {
            return IndependentColumns.of(matrix).solve(matrix, misfit);
        } catch (SingularMatrixException flat) {
            return new double[misfit.length];
        }
    }

    private static double[] moved(double[] lambda, double[] direction, double length) {
        double[] result = lambda.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += length * direction[i];
        }
        return result;
    }

    private double[] curve(double[] lambda) {
        double[] g = new double[equations.patterns()];
        for (int p = 0; p < g.length; p++) {
            g[p] = factor(equations.dot(p, lambda));
        }
        return g;
    }

    private double factor(double u) {
        return switch (calibration.method()) {
            case LINEAR -> Math.clamp(1 + u, calibration.lower(), calibration.upper());
            case RAKING -> Math.exp(u);
            default -> logit(u);
        };
    }

    private double slope(double u) {
        return switch (calibration.method()) {
            case LINEAR -> 1 + u > calibration.lower() && 1 + u < calibration.upper() ? 1 : 0;
            case RAKING -> Math.exp(u);
            default -> {
                double g = logit(u);
                double a = steepness();
                yield a
                        * (g - calibration.lower())
                        * (calibration.upper() - g)
                        / (calibration.upper() - calibration.lower());
            }
        };
    }

    private double steepness() {
        double low = calibration.lower();
        double high = calibration.upper();
        return (high - low) / ((1 - low) * (high - 1));
    }

    private double logit(double u) {
        double low = calibration.lower();
        double high = calibration.upper();
        double e = Math.exp(Math.min(steepness() * u, 700));
        return (low * (high - 1) + high * (1 - low) * e) / (high - 1 + (1 - low) * e);
    }

    /** Largest misfit relative to the size of its total. */
    private double error(double[] g, double[] weights, double[] totals, double[] start) {
        double[] current = new double[weights.length];
        for (int p = 0; p < current.length; p++) {
            current[p] = weights[p] * g[p];
        }
        double[] sums = equations.sums(current);
        double worst = 0;
        for (int i = 0; i < sums.length; i++) {
            if (start[i] == 0 && (lenient || totals[i] == 0)) {
                continue;
            }
            double off =
                    Math.abs(totals[i] - sums[i]) / (1e-300 + Math.max(Math.abs(totals[i]), 1e-6 * Math.abs(start[i])));
            worst = Double.isNaN(off) ? Double.POSITIVE_INFINITY : Math.max(worst, off);
        }
        return worst;
    }

    private void refuse(double[] g, double[] weights, double[] totals) {
        double[] current = new double[weights.length];
        for (int p = 0; p < current.length; p++) {
            current[p] = weights[p] * g[p];
        }
        double[] sums = equations.sums(current);
        int worst = 0;
        for (int i = 0; i < sums.length; i++) {
            if (Math.abs(sums[i] / totals[i] - 1) > Math.abs(sums[worst] / totals[worst] - 1)) {
                worst = i;
            }
        }
        throw new SurveyRefusal(
                Reason.CALIBRATION_FAILED,
                "Calibration has no solution"
                        + (calibration.bounded()
                                ? " with factors between " + Numbers.plain(calibration.lower()) + " and "
                                        + Numbers.plain(calibration.upper())
                                : "")
                        + ": " + equations.labels().get(worst) + " reaches "
                        + Numbers.plain(sums[worst]) + " of " + Numbers.plain(totals[worst])
                        + "; widen the bounds, merge small categories or drop a margin.");
    }
}
