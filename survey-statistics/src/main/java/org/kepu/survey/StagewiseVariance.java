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
            for (int stratum = from; stratum < to; stratum++) {
                addStratum(stage, scores, stratum, full, centre, group);
            }
            double[] share = lonely == LonelyPsu.AVERAGE && hasLonely(stage, from, to)
                    ? shares(stage, scores, from, to)
                    : ones(p);
            double multiplier = stage.multiplier[from];
            for (int i = 0; i < p; i++) {
                for (int j = full ? 0 : i; j < (full ? p : i + 1); j++) {
                    total[i][j] += multiplier * share[i] * share[j] * group[i][j];
                }
            }
        }
    }

    /** For the average rule: √(strata / strata with more than one unit), counted where the domain has anybody. */
    private static double[] shares(Stage stage, UnitScores scores, int from, int to) {
        int p = scores.columns();
        int[] strata = new int[p];
        int[] good = new int[p];
        for (int stratum = from; stratum < to; stratum++) {
            boolean[] present = new boolean[p];
            int last = stage.leafStart[stage.unitStart[stratum + 1]];
            for (int leaf = stage.leafStart[stage.unitStart[stratum]]; leaf < last; leaf++) {
                scores.mark(leaf, present);
            }
            for (int i = 0; i < p; i++) {
                strata[i] += present[i] ? 1 : 0;
                good[i] += present[i] && !stage.lonely(stratum) ? 1 : 0;
            }
        }
        double[] result = new double[p];
        for (int i = 0; i < p; i++) {
            if (good[i] == 0 && strata[i] > 0) {
                throw new SurveyRefusal(
                        Reason.LONELY_PSU,
                        "No stratum has two sampling units, so there is nothing to average over; merge strata.");
            }
            result[i] = strata[i] == 0 ? 0 : Math.sqrt((double) strata[i] / good[i]);
        }
        return result;
    }

    private static double[] ones(int p) {
        double[] result = new double[p];
        Arrays.fill(result, 1);
        return result;
    }

    private static boolean hasLonely(Stage stage, int from, int to) {
        for (int stratum = from; stratum < to; stratum++) {
            if (stage.lonely(stratum)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a stratum; a lonely one counts nothing unless it is centred on all strata. */
    private void addStratum(
            Stage stage, UnitScores scores, int stratum, boolean full, double[] allStrata, double[][] sums) {
        boolean alone = stage.size(stratum) == 1;
        if (stage.exhausted(stratum) || (alone && lonely != LonelyPsu.ADJUST)) {
            return;
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
