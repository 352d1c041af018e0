package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * Probabilities π_ij that two units are both in the sample; on the diagonal those of single units.
 *
 * <p>Rows and columns follow the order in which the units first occur in the data. A diagonal of zeros is filled with
 * one over the design weights. Pairs whose (π_ij - π_i π_j)/π_ij is below 1e-4 in size count as independent, as in R.
 */
public final class JointProbabilities {

    private static final double TOLERANCE = 1e-4;

    private final double[][] matrix;

    private JointProbabilities(double[][] matrix) {
        this.matrix = matrix;
    }

    /** A square matrix; the arrays are copied. */
    public static JointProbabilities of(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i].length != matrix.length) {
                throw new SurveyRefusal(
                        Reason.BAD_JOINT_PROBABILITIES,
                        "The joint probabilities must form a square, but row " + (i + 1) + " has " + matrix[i].length
                                + " values and there are " + matrix.length + " rows.");
            }
            copy[i] = matrix[i].clone();
        }
        return new JointProbabilities(copy);
    }

    /** Design weights from the diagonal, row by row. */
    double[] weights(Sample sample) {
        int[] firstRow = sample.firstRowOfPsu();
        int[] place = places(firstRow, sample.leafOfRow.length);
        double[] result = new double[sample.leafOfRow.length];
        for (int row = 0; row < result.length; row++) {
            int unit = place[sample.psuOfLeaf[sample.leafOfRow[row]]];
            if (unit >= matrix.length || !(matrix[unit][unit] > 0)) {
                throw new SurveyRefusal(
                        Reason.BAD_JOINT_PROBABILITIES,
                        "The joint probabilities have no diagonal for unit " + (unit + 1)
                                + "; name the column of probability or weights.");
            }
            result[row] = 1 / matrix[unit][unit];
        }
        return result;
    }

    VarianceRule variance(Sample sample, boolean yatesGrundy, double[] weights) {
        int[] firstRow = sample.firstRowOfPsu();
        int units = firstRow.length;
        if (matrix.length != units) {
            throw new SurveyRefusal(
                    Reason.BAD_JOINT_PROBABILITIES,
                    "The joint probabilities are for " + matrix.length + " units, but the sample has " + units
                            + "; give one row and column for each sampled unit, in the order of the data.");
        }
        int[] place = places(firstRow, weights.length);
        double[] single = new double[units];
        for (int i = 0; i < units; i++) {
            double given = matrix[place[i]][place[i]];
            single[i] = given > 0 ? given : 1 / weights[firstRow[i]];
        }
        double[][] d = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                double pair = i == j ? single[i] : matrix[place[i]][place[j]];
                if (!(pair > 0 && pair <= 1)) {
                    throw new SurveyRefusal(
                            Reason.BAD_JOINT_PROBABILITIES,
                            "The joint probability of units " + (place[i] + 1) + " and " + (place[j] + 1) + " is "
                                    + pair
                                    + "; it must be above 0 and at most 1, otherwise no unbiased variance exists: use"
                                    + " brewer instead.");
                }
                double value = (pair - single[i] * single[j]) / pair;
                d[i][j] = Math.abs(value) < TOLERANCE ? 0 : value;
            }
        }
        return new JointProbabilityVariance(sample.stages.getFirst().leafStart, d, yatesGrundy);
    }

    /** Position of each unit in the order of the data. */
    private static int[] places(int[] firstRow, int rows) {
        int[] unitAt = new int[rows];
        Arrays.fill(unitAt, -1);
        for (int unit = 0; unit < firstRow.length; unit++) {
            unitAt[firstRow[unit]] = unit;
        }
        int[] place = new int[firstRow.length];
        int next = 0;
        for (int unit : unitAt) {
            if (unit >= 0) {
                place[unit] = next++;
            }
        }
        return place;
    }
}
