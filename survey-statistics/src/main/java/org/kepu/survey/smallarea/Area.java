package org.kepu.survey.smallarea;

import java.util.List;

/**
 * One area of an area-level model.
 *
 * @param name the area's name, unique in the table
 * @param direct its direct estimate from the sample; NaN when nobody was sampled there
 * @param variance the sampling variance ψ of the direct estimate (not its standard error), above zero; NaN together
 *     with the direct estimate when nobody was sampled
 * @param covariates its covariates, known without error, in the order of the table's names
 */
public record Area(String name, double direct, double variance, List<Double> covariates) {

    /** Whether the area has a direct estimate. */
    public boolean sampled() {
        return !Double.isNaN(direct);
    }
}
