package org.kepu.survey.math;

import java.util.Arrays;

/** Tail probabilities of sums of scaled chi-square variables by Kuonen's saddlepoint approximation (1999). */
public final class MixtureTail {

    private MixtureTail() {}

    /** P(Σ λ_i χ²_1 > x S), S an independent chi-square over its df: the F analogue of a mixture. As in R, df counts whole. */
    public static double ofF(double x, double[] lambda, double df) {
        double[] all = Arrays.copyOf(lambda, lambda.length + 1);
        double[] multiplicity = new double[all.length];
        Arrays.fill(multiplicity, 1);
        all[lambda.length] = -x / df;
        multiplicity[lambda.length] = Math.floor(df);
        return tail(all, multiplicity);
    }

    /** P(Σ m_i λ_i χ²_1 > 0). */
    private static double tail(double[] lambda, double[] multiplicity) {
        double largest = Arrays.stream(lambda).max().orElseThrow();
        double smallest = Arrays.stream(lambda).min().orElseThrow();
        double low = 1 / (2 * smallest / largest) * (1 - 1e-12);
        double high = 0.5 * (1 - 1e-12);
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (slope(middle, lambda, multiplicity, largest) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double zeta = (low + high) / 2;
        double cumulant = 0;
        double curvature = 0;
        for (int i = 0; i < lambda.length; i++) {
            double l = lambda[i] / largest;
            cumulant -= multiplicity[i] * Math.log1p(-2 * zeta * l) / 2;
            curvature += 2 * multiplicity[i] * l * l / ((1 - 2 * zeta * l) * (1 - 2 * zeta * l));
        }
        double w = Math.signum(zeta) * Math.sqrt(Math.max(0, -2 * cumulant));
        double v = zeta * Math.sqrt(curvature);
        return Math.abs(zeta) < 1e-8 ? 0.5 : Distributions.normalSurvival(w + Math.log(v / w) / w);
    }

    private static double slope(double zeta, double[] lambda, double[] multiplicity, double largest) {
        double sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            double l = lambda[i] / largest;
            sum += multiplicity[i] * l / (1 - 2 * zeta * l);
        }
        return sum;
    }
}
