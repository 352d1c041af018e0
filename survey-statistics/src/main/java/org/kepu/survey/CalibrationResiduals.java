package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.weighting.Calibration.Method;
import org.kepu.survey.weighting.Equations;
import org.kepu.survey.weighting.IndependentColumns;

/**
 * Residuals of calibrated scores without touching rows twice. Generalised regression: B = (Σ d x x')⁻¹ Σ d x u with the
 * weights d before the calibration (Deville &amp; Särndal 1992). Raking: unweighted residuals from one margin after
 * the other, ten rounds, as R's survey does. Several calibrations are taken off in their order.
 */
final class CalibrationResiduals {

    private static final int RAKING_ROUNDS = 10;

    private final Calibrated calibrated;
    private final List<CalibrationSums> sums = new ArrayList<>();
    /** Left-hand sides by step, and against every earlier step. */
    private final List<List<double[][]>> cross = new ArrayList<>();

    CalibrationResiduals(Calibrated calibrated, Sample sample, double[] baseWeights) {
        this.calibrated = calibrated;
        for (int t = 0; t < calibrated.steps.size(); t++) {
            Equations step = calibrated.steps.get(t);
            sums.add(CalibrationSums.of(sample, step, calibrated.patterns, calibrated.factors[t + 1], baseWeights));
            List<double[][]> against = new ArrayList<>();
            for (int s = 0; s <= t; s++) {
                against.add(step.cross(crossWeights(t, s), calibrated.steps.get(s)));
            }
            cross.add(against);
        }
    }

    private boolean raked(int step) {
        return calibrated.steps.get(step).calibration().method() == Method.RAKE;
    }

    private double[] crossWeights(int t, int s) {
        double[] result = new double[calibrated.base.length];
        for (int p = 0; p < result.length; p++) {
            double ratio = divide(calibrated.factors[s + 1][p], calibrated.factors[t + 1][p]);
            result[p] = ratio * (raked(t) ? calibrated.count[p] : calibrated.base[p] * calibrated.factors[t][p]);
        }
        return result;
    }

    /** The explained part of estimates with these coefficients by moment. */
    ExplainedScores explain(Moments moments, double[] baseWeights, double[][] coefficients, int perDomain) {
        List<double[][]> b = new ArrayList<>();
        for (int t = 0; t < calibrated.steps.size(); t++) {
            double[][] right = rightSide(t, moments, baseWeights, coefficients, perDomain);
            for (int s = 0; s < t; s++) {
                double[][] known = Matrices.multiply(cross.get(t).get(s), b.get(s));
                for (int i = 0; i < right.length; i++) {
                    for (int o = 0; o < right[i].length; o++) {
                        right[i][o] -= known[i][o];
                    }
                }
            }
            double[][] left = cross.get(t).get(t);
            b.add(raked(t) ? sweep(left, right) : IndependentColumns.of(left).solve(left, right));
        }
        return new ExplainedScores(sums, b);
    }

    private double[][] rightSide(int t, Moments moments, double[] baseWeights, double[][] coefficients, int perDomain) {
        Equations step = calibrated.steps.get(t);
        double[][] byMoment = new double[step.size()][moments.domains * moments.size];
        double[] last = calibrated.last();
        for (int row = 0; row < moments.domain.length; row++) {
            int d = moments.domain[row];
            if (d < 0 || baseWeights[row] == 0) {
                continue;
            }
            int p = calibrated.patterns.of(row);
            double weight = divide(last[p], calibrated.factors[t + 1][p])
                    * (raked(t) ? 1 : baseWeights[row] * calibrated.factors[t][p]);
            for (int m = 0; m < step.margins(); m++) {
                double scaled = weight * step.value(p, m);
                double[] into = byMoment[step.column(p, m)];
                for (int k = 0; k < moments.size; k++) {
                    into[d * moments.size + k] += scaled * moments.value(k, row);
                }
            }
        }
        double[][] result = new double[step.size()][coefficients.length];
        for (int i = 0; i < result.length; i++) {
            for (int o = 0; o < coefficients.length; o++) {
                int d = o / perDomain;
                for (int k = 0; k < moments.size; k++) {
                    result[i][o] += coefficients[o][k] * byMoment[i][d * moments.size + k];
                }
            }
        }
        return result;
    }

    /** Takes means of one margin after the other off the residuals; blocks of a margin are diagonal. */
    private static double[][] sweep(double[][] left, double[][] right) {
        int q = left.length;
        double[][] b = new double[q][right.length == 0 ? 0 : right[0].length];
        List<int[]> blocks = blocks(left);
        for (int round = 0; round < RAKING_ROUNDS; round++) {
            for (int[] block : blocks) {
                double[][] change = new double[block.length][];
                for (int i = 0; i < block.length; i++) {
                    change[i] = residualMean(left, right, b, block[i]);
                }
                for (int i = 0; i < block.length; i++) {
                    for (int o = 0; o < change[i].length; o++) {
                        b[block[i]][o] += change[i][o];
                    }
                }
            }
            if (blocks.size() == 1) {
                break;
            }
        }
        return b;
    }

    private static double[] residualMean(double[][] left, double[][] right, double[][] b, int column) {
        double[] result = right[column].clone();
        for (int j = 0; j < left.length; j++) {
            double l = left[column][j];
            if (l != 0) {
                for (int o = 0; o < result.length; o++) {
                    result[o] -= l * b[j][o];
                }
            }
        }
        for (int o = 0; o < result.length; o++) {
            result[o] = divide(result[o], left[column][column]);
        }
        return result;
    }

    /** Columns of one margin never occur together, so the matrix tells the margins apart. */
    private static List<int[]> blocks(double[][] left) {
        List<int[]> result = new ArrayList<>();
        int from = 0;
        for (int col = 1; col <= left.length; col++) {
            boolean together = false;
            for (int j = from; j < col && col < left.length; j++) {
                together |= left[col][j] != 0;
            }
            if (together || col == left.length) {
                int[] block = new int[col - from];
                for (int i = 0; i < block.length; i++) {
                    block[i] = from + i;
                }
                result.add(block);
                from = col;
            }
        }
        return result;
    }

    private static double divide(double a, double b) {
        return b == 0 ? 0 : a / b;
    }
}
