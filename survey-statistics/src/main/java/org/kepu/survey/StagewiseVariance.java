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
    private final boolean unequal;

    /** Unequal: with one inclusion probability a unit, for Brewer's formula. */
    StagewiseVariance(List<Stage> stages, LonelyPsu lonely, boolean unequal) {
        this.stages = stages;
        this.lonely = lonely;
        this.unequal = unequal;
    }

    @Override
    public boolean unequal() {
        return unequal;
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
            boolean[][] present =
                    (lonely == LonelyPsu.ADJUST || lonely == LonelyPsu.AVERAGE) && hasLonely(stage, from, to)
                            ? present(stage, scores, from, to)
                            : new boolean[0][];
            double[] centre = lonely == LonelyPsu.ADJUST && present.length > 0
                    ? centre(stage, scores, from, present)
                    : new double[p];
            for (int stratum = from; stratum < to; stratum++) {
                boolean alone = stage.size(stratum) == 1;
                if (stage.exhausted(stratum) || (alone && lonely != LonelyPsu.ADJUST)) {
                    continue;
                }
                double[] around = alone ? kept(centre, present[stratum - from]) : mean(stage, scores, stratum);
                addStratum(stage, scores, stratum, full, around, group);
            }
            double[] share = lonely == LonelyPsu.AVERAGE && present.length > 0 ? shares(stage, from, present) : ones(p);
            double multiplier = stage.multiplier[from];
            for (int i = 0; i < p; i++) {
                for (int j = full ? 0 : i; j < (full ? p : i + 1); j++) {
                    total[i][j] += multiplier * share[i] * share[j] * group[i][j];
                }
            }
        }
    }

    /** In which of the strata the domain of each estimate has anybody; others are left out of both rules, as in R. */
    private static boolean[][] present(Stage stage, UnitScores scores, int from, int to) {
        boolean[][] present = new boolean[to - from][scores.columns()];
        for (int stratum = from; stratum < to; stratum++) {
            int last = stage.leafStart[stage.unitStart[stratum + 1]];
            for (int leaf = stage.leafStart[stage.unitStart[stratum]]; leaf < last; leaf++) {
                scores.mark(leaf, present[stratum - from]);
            }
        }
        return present;
    }

    /** For the average rule: √(strata / strata with more than one unit). */
    private static double[] shares(Stage stage, int from, boolean[][] present) {
        double[] result = new double[present[0].length];
        for (int i = 0; i < result.length; i++) {
            int strata = 0;
            int good = 0;
            for (int h = 0; h < present.length; h++) {
                strata += present[h][i] ? 1 : 0;
                good += present[h][i] && !stage.lonely(from + h) ? 1 : 0;
            }
            if (good == 0 && strata > 0) {
                throw new SurveyRefusal(
                        Reason.LONELY_PSU,
                        "No stratum has two sampling units, so there is nothing to average over; merge strata.");
            }
            result[i] = strata == 0 ? 0 : Math.sqrt((double) strata / good);
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

    /** Adds the squares of a stratum's units around a centre. */
    private static void addStratum(
            Stage stage, UnitScores scores, int stratum, boolean full, double[] centre, double[][] sums) {
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

    private static double[] mean(Stage stage, UnitScores scores, int stratum) {
        double[] mean = sum(stage, scores, stratum, stratum + 1);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= stage.size(stratum);
        }
        return mean;
    }

    /** The mean unit total over the strata where the domain has anybody. */
    private static double[] centre(Stage stage, UnitScores scores, int from, boolean[][] present) {
        double[] centre = sum(stage, scores, from, from + present.length);
        for (int i = 0; i < centre.length; i++) {
            int units = 0;
            for (int h = 0; h < present.length; h++) {
                units += present[h][i] ? stage.size(from + h) : 0;
            }
            centre[i] /= Math.max(1, units);
        }
        return centre;
    }

    private static double[] kept(double[] values, boolean[] where) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = where[i] ? values[i] : 0;
        }
        return result;
    }

    private static double[] sum(Stage stage, UnitScores scores, int from, int to) {
        double[] sum = new double[scores.columns()];
        for (int leaf = stage.leafStart[stage.unitStart[from]]; leaf < stage.leafStart[stage.unitStart[to]]; leaf++) {
            scores.add(leaf, sum);
        }
        return sum;
    }
}
