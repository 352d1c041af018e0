package org.kepu.survey.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.survey.SurveyRefusal;

/**
 * Sampling variances of shares where the direct ones are useless: with few respondents they are as uncertain as the
 * estimates, and an area without a single case has variance 0. Instead ψ_i = p̃(1-p̃)·deff/n_i, with p̃ the area's
 * synthetic value; fitted again with the new ψ until p̃ settles (Rao &amp; Molina 2015, section 6.4.1).
 */
public final class VarianceSmoothing {

    private static final int MOST = 50;
    private static final double LEAST = 1e-4;

    private VarianceSmoothing() {}

    /**
     * A fit with smoothed variances. The areas' own variances are not used and may be NaN.
     *
     * @param respondents the respondents of every area, in the order of the areas; ignored where nobody was sampled
     * @param deff the design effect of the city's estimate, above zero
     */
    public static FayHerriotFit fit(
            List<String> covariates,
            List<Area> areas,
            boolean intercept,
            List<Double> respondents,
            double deff,
            FayHerriotMethod method) {
        double mean = areas.stream()
                .filter(Area::sampled)
                .mapToDouble(Area::direct)
                .average()
                .orElse(0);
        double[] share = new double[areas.size()];
        Arrays.fill(share, mean);
        for (int round = 0; round < MOST; round++) {
            List<Area> smoothed = smoothed(areas, share, respondents, deff);
            FayHerriotFit fit = FayHerriot.fit(AreaTable.of(covariates, smoothed, intercept), method);
            double change = 0;
            for (int i = 0; i < share.length; i++) {
                double next = fit.areas().get(i).synthetic();
                change = Math.max(change, Math.abs(next - share[i]));
                share[i] = next;
            }
            if (change < 1e-10) {
                return fit;
            }
        }
        throw new SurveyRefusal(
                SurveyRefusal.Reason.NO_CONVERGENCE,
                "The smoothed variances did not settle; use fewer covariates or give the variances yourself.");
    }

    /**
     * The arcsine fit with ψ = 1/(4ñ) from effective sample sizes ñ = n/deff, in the order of the areas. The areas' own
     * variances are shown but not used and may be 0 or NaN.
     */
    public static FayHerriotFit effectiveSize(
            List<String> covariates,
            List<Area> areas,
            boolean intercept,
            List<Double> effective,
            FayHerriotMethod method) {
        List<Area> model = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            model.add(
                    area.sampled()
                            ? new Area(
                                    area.name(),
                                    Transformation.ARCSINE.to(area.direct()),
                                    1 / (4 * size(area, effective.get(i))),
                                    area.covariates())
                            : area);
        }
        AreaTable table = AreaTable.of(covariates, model, intercept);
        return FayHerriot.fit(table.with(areas), table, method, Transformation.ARCSINE);
    }

    private static List<Area> smoothed(List<Area> areas, double[] share, List<Double> respondents, double deff) {
        if (!(deff > 0)) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION, "The design effect must be above 0; 2 is usual for city surveys.");
        }
        List<Area> result = new ArrayList<>();
        for (int i = 0; i < share.length; i++) {
            Area area = areas.get(i);
            double p = Math.clamp(share[i], LEAST, 1 - LEAST);
            result.add(
                    area.sampled()
                            ? new Area(
                                    area.name(),
                                    area.direct(),
                                    p * (1 - p) * deff / size(area, respondents.get(i)),
                                    area.covariates())
                            : area);
        }
        return result;
    }

    private static double size(Area area, double n) {
        if (!(n > 0) || Double.isInfinite(n)) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.MISSING_VALUE,
                    "Area '" + area.name() + "' has a direct estimate but no number of respondents above 0; add it.");
        }
        return n;
    }
}
