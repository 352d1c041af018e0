package org.kepu.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.math.Matrices;

/**
 * Equations with a symmetric positive semidefinite matrix, solved on the columns that carry information of their own:
 * complete margins always repeat the grand total.
 */
public final class IndependentColumns {

    private static final double TOLERANCE = 1e-10;

    private final int[] kept;

    private IndependentColumns(int[] kept) {
        this.kept = kept;
    }

    /** Finds the columns that do not depend on those before them. */
    public static IndependentColumns of(double[][] matrix) {
        double[][] m = Matrices.copy(matrix);
        List<Integer> kept = new ArrayList<>();
        for (int col = 0; col < m.length; col++) {
            if (!(m[col][col] > TOLERANCE * matrix[col][col]) || matrix[col][col] <= 0) {
                continue;
            }
            kept.add(col);
            for (int row = col + 1; row < m.length; row++) {
                double factor = m[row][col] / m[col][col];
                if (factor != 0) {
                    for (int k = col; k < m.length; k++) {
                        m[row][k] -= factor * m[col][k];
                    }
                }
            }
        }
        return new IndependentColumns(kept.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Solves matrix x = right for every column of right, with zero in the dependent places. */
    public double[][] solve(double[][] matrix, double[][] right) {
        double[][] small = new double[kept.length][kept.length];
        double[][] smallRight = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                small[i][j] = matrix[kept[i]][kept[j]];
            }
            smallRight[i] = right[kept[i]];
        }
        double[][] solved = Matrices.solve(small, smallRight);
        double[][] result = new double[right.length][right.length == 0 ? 0 : right[0].length];
        for (int i = 0; i < kept.length; i++) {
            result[kept[i]] = solved[i];
        }
        return result;
    }

    /** Solves for one right-hand side. */
    public double[] solve(double[][] matrix, double[] right) {
        double[][] column = new double[right.length][1];
        for (int i = 0; i < right.length; i++) {
            column[i][0] = right[i];
        }
        double[][] solved = solve(matrix, column);
        double[] result = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            result[i] = solved[i][0];
        }
        return result;
    }
}
