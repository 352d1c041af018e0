package org.kepu.survey.selection;

import org.kepu.survey.SurveyRefusal;

/** What all selection procedures ask of inclusion probabilities. */
final class Designs {

    private Designs() {}

    /** The sum of the probabilities as the whole number it must be; refused when it is not one. */
    static int wholeSum(double[] pi) {
        double sum = 0;
        for (double p : pi) {
            if (!(p > 0 && p < 1 + 1e-12)) {
                throw new SurveyRefusal(
                        SurveyRefusal.Reason.BAD_OPTION,
                        "Inclusion probabilities must be above 0 and at most 1, but one is " + p + ".");
            }
            sum += p;
        }
        long n = Math.round(sum);
        if (Math.abs(sum - n) > 1e-6) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "The inclusion probabilities sum to " + sum + "; a sample of fixed size needs a whole number.");
        }
        return Math.toIntExact(n);
    }
}
