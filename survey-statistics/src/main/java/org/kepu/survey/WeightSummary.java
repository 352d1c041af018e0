package org.kepu.survey;

/**
 * Weights in a few numbers.
 *
 * @param n rows with weight
 * @param sum of the weights
 * @param min smallest weight that is not zero
 * @param max largest weight
 * @param cv coefficient of variation, with n as divisor
 * @param kishDeff n Σ w² / (Σ w)² = 1 + cv², the precision lost by unequal weights (Kish 1965)
 */
public record WeightSummary(int n, double sum, double min, double max, double cv, double kishDeff) {

    /** Summarises weights; zeros count as no weight. */
    public static WeightSummary of(double[] weights) {
        int n = 0;
        double sum = 0;
        double squares = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        for (double w : weights) {
            if (w != 0) {
                n++;
                sum += w;
                squares += w * w;
                min = Math.min(min, w);
                max = Math.max(max, w);
            }
        }
        double kish = n * squares / (sum * sum);
        return new WeightSummary(n, sum, min, max, Math.sqrt(Math.max(0, kish - 1)), kish);
    }
}
