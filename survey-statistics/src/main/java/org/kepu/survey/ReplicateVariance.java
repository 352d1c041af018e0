package org.kepu.survey;

/** V = Σ_r c_r (t_r - t̄)(t_r - t̄)', t̄ the mean of the replicates or the estimate itself. */
final class ReplicateVariance {

    private ReplicateVariance() {}

    static double[][] of(ReplicateFactors factors, double[][] replicates, double[] estimate, boolean aroundEstimate) {
        int p = estimate.length;
        double[] centre = aroundEstimate ? estimate : mean(factors, replicates, p);
        double[][] result = new double[p][p];
        for (int r = 0; r < replicates.length; r++) {
            double scale = factors.scale(r);
            for (int i = 0; i < p; i++) {
                double scaled = scale * deviation(replicates[r][i], centre[i]);
                for (int j = 0; j <= i; j++) {
                    result[i][j] += scaled * deviation(replicates[r][j], centre[j]);
                    result[j][i] = result[i][j];
                }
            }
        }
        return result;
    }

    /** A replicate without anybody in the domain says nothing. */
    private static double deviation(double value, double centre) {
        return Double.isFinite(value) ? value - centre : 0;
    }

    private static double[] mean(ReplicateFactors factors, double[][] replicates, int p) {
        double[] sum = new double[p];
        int[] used = new int[p];
        for (int r = 0; r < replicates.length; r++) {
            for (int i = 0; i < p && factors.scale(r) > 0; i++) {
                if (Double.isFinite(replicates[r][i])) {
                    sum[i] += replicates[r][i];
                    used[i]++;
                }
            }
        }
        for (int i = 0; i < p; i++) {
            sum[i] /= used[i];
        }
        return sum;
    }
}
