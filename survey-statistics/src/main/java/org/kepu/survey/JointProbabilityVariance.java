package org.kepu.survey;

import java.util.Arrays;

/**
 * Exact variance estimators of unequal-probability samples from the joint inclusion probabilities π_ij. With
 * D_ij = (π_ij - π_i π_j)/π_ij: Horvitz–Thompson V = ΣΣ D_ij z_i z_j; Yates–Grundy V = -½ ΣΣ D_ij (z_i - z_j)².
 */
final class JointProbabilityVariance implements VarianceRule {

    private final int[] leafStart;
    private final double[][] d;
    private final boolean yatesGrundy;

    /** Over units given by their first leaves; {@code d} is indexed by unit. */
    JointProbabilityVariance(int[] leafStart, double[][] d, boolean yatesGrundy) {
        this.leafStart = leafStart;
        this.d = d;
        this.yatesGrundy = yatesGrundy;
    }

    @Override
    public boolean unequal() {
        return true;
    }

    @Override
    public double[][] covariance(UnitScores scores, boolean full) {
        int p = scores.columns();
        double[][] z = new double[leafStart.length - 1][p];
        for (int unit = 0; unit < z.length; unit++) {
            for (int leaf = leafStart[unit]; leaf < leafStart[unit + 1]; leaf++) {
                scores.add(leaf, z[unit]);
            }
        }
        double[][] result = new double[p][p];
        double[] row = new double[p];
        for (int i = 0; i < z.length; i++) {
            Arrays.fill(row, 0);
            for (int j = 0; j < z.length; j++) {
                for (int c = 0; c < p; c++) {
                    row[c] += d[i][j] * (yatesGrundy ? z[j][c] - z[i][c] : z[j][c]);
                }
            }
            for (int a = 0; a < p; a++) {
                for (int c = full ? 0 : a; c < (full ? p : a + 1); c++) {
                    result[a][c] += z[i][a] * row[c];
                }
            }
        }
        return result;
    }
}
