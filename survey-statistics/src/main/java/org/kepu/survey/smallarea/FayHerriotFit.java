package org.kepu.survey.smallarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.survey.SurveyRefusal;

/**
 * A fitted Fay–Herriot model.
 *
 * @param method how A was estimated
 * @param scale the scale of the model
 * @param a the variance of the area effects, on the scale of the model
 * @param coefficients the coefficients
 * @param areas the estimate of every area, in the order of the table
 * @param diagnostics how the model fits
 * @param notices what must be said beside the results
 */
public record FayHerriotFit(
        FayHerriotMethod method,
        Transformation scale,
        double a,
        List<Coefficient> coefficients,
        List<AreaEstimate> areas,
        AreaDiagnostics diagnostics,
        List<String> notices) {

    /**
     * The same with all estimates multiplied by one factor, so that their weighted mean Σwθ/Σw is the city's direct
     * value (ratio benchmarking; Rao &amp; Molina 2015, section 6.4.6). The mean squared errors take the square of the
     * factor and leave out its own error, which is small when the factor is near 1.
     *
     * @param weights the population of every area, above or equal to zero
     * @param city the value of the whole city, a mean or share like those of the areas
     */
    public FayHerriotFit benchmarked(Map<String, Double> weights, double city) {
        double sum = 0;
        double total = 0;
        for (AreaEstimate area : areas) {
            double weight = weights.getOrDefault(area.area(), Double.NaN);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new SurveyRefusal(
                        SurveyRefusal.Reason.MISSING_VALUE,
                        "Area '" + area.area() + "' has no population to weight it with; add it to the weights.");
            }
            sum += weight * area.estimate();
            total += weight;
        }
        double factor = city * total / sum;
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION,
                    "The estimates cannot be scaled to the city's value " + city
                            + "; it must have the sign of the estimates and the weights must not all be 0.");
        }
        List<AreaEstimate> scaled =
                areas.stream().map(area -> scaled(area, factor)).toList();
        List<String> said = new ArrayList<>(notices);
        said.add("All estimates were multiplied by " + factor + " to agree with the city's value " + city + ".");
        if (factor < 0.9 || factor > 1.1) {
            said.add(
                    "This factor is far from 1: model and direct estimates contradict each other, so look for the reason"
                            + " before publishing.");
        }
        return new FayHerriotFit(method, scale, a, coefficients, scaled, diagnostics, List.copyOf(said));
    }

    private static AreaEstimate scaled(AreaEstimate area, double factor) {
        return new AreaEstimate(
                area.area(),
                area.direct(),
                area.variance(),
                area.gamma(),
                area.synthetic() * factor,
                area.estimate() * factor,
                area.mse() * factor * factor,
                area.low() * factor,
                area.high() * factor,
                area.flags());
    }
}
