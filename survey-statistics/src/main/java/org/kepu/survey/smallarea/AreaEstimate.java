package org.kepu.survey.smallarea;

import java.util.List;

/**
 * The estimate of one area, on the original scale.
 *
 * @param area its name
 * @param direct its direct estimate; NaN when nobody was sampled
 * @param variance the sampling variance of the direct estimate; NaN when nobody was sampled
 * @param gamma how much of the direct estimate is in the result: A/(A+ψ), from 0 to 1
 * @param synthetic what the covariates alone predict
 * @param estimate the empirical best predictor: on the scale of the model γ·direct + (1-γ)·synthetic
 * @param mse its mean squared error
 * @param low the lower end of the 95 % interval
 * @param high the upper end
 * @param flags what a reader must know
 */
public record AreaEstimate(
        String area,
        double direct,
        double variance,
        double gamma,
        double synthetic,
        double estimate,
        double mse,
        double low,
        double high,
        List<AreaFlag> flags) {

    /** The root of the mean squared error, in the unit of the estimate. */
    public double rmse() {
        return Math.sqrt(mse);
    }

    /** The coefficient of variation, as a share of the estimate; NaN when the estimate is 0. */
    public double cv() {
        return estimate == 0 ? Double.NaN : rmse() / Math.abs(estimate);
    }
}
