package org.kepu.survey;

import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal.Reason;

/**
 * V = Σ_h (1-f_h) n_h/(n_h-1) Σ_i (z_hi - z̄_h)², plus at each further stage f times the same within the units; with
 * one inclusion probability a unit the first term is Brewer's (Brewer &amp; Donadio 2003, as R's pps="brewer").
 * Särndal, Swensson &amp; Wretman 1992, result 4.3.1.
 */
final class StagewiseVariance implements VarianceRule {

    private final List<Stage> stages;
    private final LonelyPsu lonely;

    StagewiseVariance(List<Stage> stages, LonelyPsu lonely) {
        this.stages = stages;
        this.lonely = lonely;
    }

    @Override
    public double[][] covariance(UnitScores scores, boolean full) {
        double[][] total = new double[scores.columns()][scores.columns()];
        for (Stage stage : stages) {
            addStage(stage, scores, full, total);
        }
        return total;
    }

    /** Strata of one parent unit are treated together, because two of the lonely rules look at all of them. */
    private void addStage(Stage stage, UnitScores scores, boolean full, double[][] total) {
        int p = scores.columns();
        for (int from = 0, to; from < stage.strata(); from = to) {
            to = from + 1;
            while (to < stage.strata() && stage.parent[to] == stage.parent[from]) {
                to++;
            }
            double[][] group = new double[p][p];
            double[] centre = new double[p];
            if (lonely == LonelyPsu.ADJUST && hasLonely(stage, from, to)) {
                centre = mean(stage, scores, from, to);
            }
            int good = 0;
            for (int stratum = from; stratum < to; stratum++) {
                good += addStratum(stage, scores, stratum, full, centre, group) ? 1 : 0;
            }
            if (good == 0) {
                throw new SurveyRefusal(
                        Reason.LONELY_PSU,
                        "No stratum has two sampling units, so there is nothing to average over; merge strata.");
            }
            double factor = stage.multiplier[from] * (to - from) / good;
            for (int i = 0; i < p; i++) {
                for (int j = full ? 0 : i; j < (full ? p : i + 1); j++) {
                    total[i][j] += factor * group[i][j];
                }
            }
        }
    }

    private static boolean hasLonely(Stage stage, int from, int to) {
        for (int stratum = from; stratum < to; stratum++) {
            if (stage.lonely(stratum)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a stratum; false when it is lonely and its share is to be taken from the others. */
    private boolean addStratum(
            Stage stage, UnitScores scores, int stratum, boolean full, double[] allStrata, double[][] sums) {
        if (stage.exhausted(stratum)) {
            return true;
        }
        boolean alone = stage.size(stratum) == 1;
        if (alone && lonely != LonelyPsu.ADJUST) {
            return lonely != LonelyPsu.AVERAGE;
        }
        double[] centre = alone ? allStrata : mean(stage, scores, stratum, stratum + 1);
        int p = scores.columns();
        double[] z = new double[p];
        for (int unit = stage.unitStart[stratum]; unit < stage.unitStart[stratum + 1]; unit++) {
            Arrays.fill(z, 0);
            for (int leaf = stage.leafStart[unit]; leaf < stage.leafStart[unit + 1]; leaf++) {
                scores.add(leaf, z);
            }
            double scale = stage.scale(stratum, unit);
            for (int i = 0; i < p; i++) {
                z[i] -= centre[i];
                double scaled = scale * z[i];
                if (full) {
                    for (int j = 0; j < i; j++) {
                        double product = scaled * z[j];
                        sums[i][j] += product;
                        sums[j][i] += product;
                    }
                }
                sums[i][i] += scaled * z[i];
            }
        }
        return true;
    }

    private static double[] mean(Stage stage, UnitScores scores, int from, int to) {
        double[] sum = new double[scores.columns()];
        int firstUnit = stage.unitStart[from];
        int lastUnit = stage.unitStart[to];
        for (int leaf = stage.leafStart[firstUnit]; leaf < stage.leafStart[lastUnit]; leaf++) {
            scores.add(leaf, sum);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= lastUnit - firstUnit;
        }
        return sum;
    }
}
