package org.kepu.survey.smallarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kepu.survey.SurveyRefusal;

/**
 * The area-level model of Fay &amp; Herriot (1979): direct estimates y_i = θ_i + e_i with known sampling variance ψ_i,
 * and θ_i = x_i'β + v_i with v_i of variance A. With γ_i = A/(A+ψ_i) the empirical best linear unbiased predictor is
 * x_i'β + γ_i (y_i - x_i'β). Its mean squared error is that of Prasad &amp; Rao (1990) and Datta &amp; Lahiri (2000),
 * as in R {@code sae::mseFH}; see {@link AreaError}.
 */
public final class FayHerriot {

    private FayHerriot() {}

    /** Fits on the scale of the data. */
    public static FayHerriotFit fit(AreaTable table, FayHerriotMethod method) {
        return fit(table, method, Transformation.NONE);
    }

    /** Fits on a transformed scale and comes back. Refused when a direct estimate is outside what it can transform. */
    public static FayHerriotFit fit(AreaTable table, FayHerriotMethod method, Transformation scale) {
        return fit(table, transformed(table, scale), method, scale);
    }

    /** Fits with sampling variances that are already on the scale of the model. */
    static FayHerriotFit fit(AreaTable table, AreaTable model, FayHerriotMethod method, Transformation scale) {
        AreaArrays data = new AreaArrays(model);
        VarianceSearch.Found found = new VarianceSearch(method, data).find();
        RegressionAt fit = new RegressionAt(found.a(), data);
        AreaDiagnostics diagnostics = AreaDiagnostics.of(data, fit, found);
        AreaPrediction prediction =
                new AreaPrediction(found.a(), fit, new AreaError(method, found.a(), fit), data, scale);
        List<AreaEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < table.areas().size(); i++) {
            Area area = model.areas().get(i);
            estimates.add(prediction.of(table.areas().get(i), area, model.row(area)));
        }
        return new FayHerriotFit(
                method,
                scale,
                found.a(),
                coefficients(model, data, fit),
                List.copyOf(estimates),
                diagnostics,
                notices(found.a(), diagnostics, estimates));
    }

    private static AreaTable transformed(AreaTable table, Transformation scale) {
        if (scale == Transformation.NONE) {
            return table;
        }
        List<Area> areas = new ArrayList<>();
        for (Area area : table.areas()) {
            areas.add(area.sampled() ? transformed(area, scale) : area);
        }
        return table.with(areas);
    }

    private static Area transformed(Area area, Transformation scale) {
        try {
            double slope = scale.slope(area.direct());
            return new Area(area.name(), scale.to(area.direct()), area.variance() * slope * slope, area.covariates());
        } catch (SurveyRefusal refusal) {
            throw new SurveyRefusal(
                    refusal.reason(),
                    "Area '" + area.name() + "' has the direct estimate " + area.direct() + ". "
                            + refusal.getMessage());
        }
    }

    private static List<Coefficient> coefficients(AreaTable model, AreaArrays data, RegressionAt fit) {
        List<Coefficient> result = new ArrayList<>();
        for (int k = 0; k < fit.beta.length; k++) {
            double scale = data.scale(k);
            result.add(new Coefficient(model.columns().get(k), fit.beta[k] / scale, Math.sqrt(fit.q[k][k]) / scale));
        }
        return List.copyOf(result);
    }

    private static List<String> notices(double a, AreaDiagnostics diagnostics, List<AreaEstimate> estimates) {
        List<String> notices = new ArrayList<>();
        if (a == 0) {
            notices.add("The variance of the area effects was estimated as 0: every area gets its synthetic value, and"
                    + " its direct estimate counts for nothing. Do not read this as proof that areas do not differ.");
        }
        if (diagnostics.sampledAreas() < 5 * diagnostics.coefficients()) {
            notices.add(String.format(
                    Locale.ROOT,
                    "%d areas for %d coefficients are few; with %d areas use at most %d covariates.",
                    diagnostics.sampledAreas(),
                    diagnostics.coefficients(),
                    diagnostics.sampledAreas(),
                    Math.max(1, diagnostics.sampledAreas() / 5 - 1)));
        }
        long unsampled = estimates.stream()
                .filter(estimate -> estimate.flags().contains(AreaFlag.UNSAMPLED))
                .count();
        if (unsampled > 0) {
            notices.add(unsampled + " areas have no direct estimate; their values are the model's alone.");
        }
        return List.copyOf(notices);
    }
}
