package org.kepu.survey;

/**
 * Variance under simple random sampling without replacement, the denominator of the design effect: (1-n/N) S²/n for
 * means, N² times that for totals; S² = n/(n-1) Σ w (u-ū)² / Σ w, N = Σ w; for ratios u = (y - R x)/X and the total's
 * formula. NaN where the weights do not sum to more than n.
 */
final class SimpleVariance {

    private SimpleVariance() {}

    static double[] of(SurveyDesign design, Moments moments, Statistic statistic, double[][] totals, int[] n) {
        int outputs = statistic.outputs(moments.size);
        double[][] coefficients = new double[moments.domains * outputs][];
        for (int o = 0; o < coefficients.length; o++) {
            coefficients[o] = statistic.gradient(o % outputs, totals[o / outputs]);
        }
        double[] weights = design.liveWeights();
        double[] population = new double[moments.domains];
        double[] mean = new double[coefficients.length];
        for (int row = 0; row < moments.domain.length; row++) {
            int d = moments.domain[row];
            if (d >= 0) {
                population[d] += weights[row];
                for (int o = d * outputs; o < (d + 1) * outputs; o++) {
                    mean[o] += weights[row] * score(moments, coefficients[o], row);
                }
            }
        }
        double[] squares = new double[coefficients.length];
        for (int row = 0; row < moments.domain.length; row++) {
            int d = moments.domain[row];
            if (d >= 0) {
                for (int o = d * outputs; o < (d + 1) * outputs; o++) {
                    double deviation = score(moments, coefficients[o], row) - mean[o] / population[d];
                    squares[o] += weights[row] * deviation * deviation;
                }
            }
        }
        double[] result = new double[coefficients.length];
        for (int o = 0; o < result.length; o++) {
            int d = o / outputs;
            double big = population[d];
            double s2 = squares[o] / big * n[d] / (n[d] - 1.0);
            double variance = s2 * big * (big - n[d]) / n[d];
            result[o] = big < n[d] || !(variance > 0) ? Double.NaN : variance;
        }
        return result;
    }

    private static double score(Moments moments, double[] coefficients, int row) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * moments.value(k, row);
        }
        return sum;
    }
}
