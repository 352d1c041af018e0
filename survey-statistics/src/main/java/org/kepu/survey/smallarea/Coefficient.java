package org.kepu.survey.smallarea;

import org.kepu.survey.math.Distributions;

/**
 * A coefficient of the model.
 *
 * @param name the covariate, or {@link AreaTable#INTERCEPT}
 * @param estimate its value on the scale of the model
 * @param se its standard error, given A
 */
public record Coefficient(String name, double estimate, double se) {

    /** The two-sided p value of the normal test against zero. */
    public double p() {
        return 2 * Distributions.normalSurvival(Math.abs(estimate / se));
    }
}
