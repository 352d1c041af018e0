package org.kepu.survey.selection;

import org.kepu.survey.SurveyRefusal;

/**
 * The variance estimator for systematic samples whose order carries information (Wolter 2007, section 8.2): the
 * weighted values z_i = w_i y_i of one stratum in the order of selection, V = n/(2(n-1)) Σ (z_i - z_{i-1})². It sees
 * the gain of an ordered list, which the with-replacement formula does not; with fewer than about ten units a stratum
 * it is unstable.
 */
public final class SuccessiveDifferences {

    private SuccessiveDifferences() {}

    /** The variance of the estimated total Σz of one stratum; at least two units are needed. */
    public static double variance(double[] z) {
        if (z.length < 2) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.LONELY_PSU,
                    "Successive differences need at least two units in the stratum; merge it with its neighbour.");
        }
        double sum = 0;
        for (int i = 1; i < z.length; i++) {
            sum += (z[i] - z[i - 1]) * (z[i] - z[i - 1]);
        }
        return sum * z.length / (2.0 * (z.length - 1));
    }
}
