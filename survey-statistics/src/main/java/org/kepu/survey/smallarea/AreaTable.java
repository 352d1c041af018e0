package org.kepu.survey.smallarea;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * The checked input of a Fay–Herriot model. Sampled areas carry the fit; areas without a direct estimate only get their
 * synthetic value.
 */
public final class AreaTable {

    /** The coefficient that is there unless left out. */
    public static final String INTERCEPT = "(intercept)";

    private final List<String> columns;
    private final List<Area> areas;
    private final boolean intercept;

    private AreaTable(List<String> columns, List<Area> areas, boolean intercept) {
        this.columns = columns;
        this.areas = areas;
        this.intercept = intercept;
    }

    /** With an intercept before the covariates; see {@link #of(List, List, boolean)}. */
    public static AreaTable of(List<String> covariates, List<Area> areas) {
        return of(covariates, areas, true);
    }

    /**
     * A table, checked. Refused: a repeated area, a covariate or variance missing, ψ of zero or less (smooth it, see
     * {@link VarianceSmoothing}), fewer than two sampled areas a coefficient plus one, covariates that repeat each
     * other.
     */
    public static AreaTable of(List<String> covariates, List<Area> areas, boolean intercept) {
        List<String> columns = new ArrayList<>();
        if (intercept) {
            columns.add(INTERCEPT);
        }
        columns.addAll(covariates);
        if (columns.isEmpty()) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION, "A model without intercept needs at least one covariate.");
        }
        AreaTable table = new AreaTable(List.copyOf(columns), List.copyOf(areas), intercept);
        AreaCheck.check(table);
        return table;
    }

    /** The names of the coefficients. */
    public List<String> columns() {
        return columns;
    }

    /** All areas in their order. */
    public List<Area> areas() {
        return areas;
    }

    /** The areas that have a direct estimate. */
    public List<Area> sampled() {
        return areas.stream().filter(Area::sampled).toList();
    }

    /** The model row of an area: 1 for the intercept, then its covariates. */
    double[] row(Area area) {
        double[] row = new double[columns.size()];
        int at = 0;
        if (intercept) {
            row[at++] = 1;
        }
        for (double value : area.covariates()) {
            row[at++] = value;
        }
        return row;
    }

    /** The same areas with other direct estimates and variances. */
    AreaTable with(List<Area> others) {
        return new AreaTable(columns, List.copyOf(others), intercept);
    }
}
