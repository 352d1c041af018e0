package org.kepu.survey.smallarea;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Matrices;

/** Refuses what the data cannot carry, and names the area or covariate. */
final class AreaCheck {

    private static final double DEPENDENT = 1e-8;

    private final AreaTable table;

    private AreaCheck(AreaTable table) {
        this.table = table;
    }

    static void check(AreaTable table) {
        AreaCheck check = new AreaCheck(table);
        Set<String> names = new HashSet<>();
        for (Area area : table.areas()) {
            refuseIf(
                    !names.add(area.name()),
                    Reason.BAD_OPTION,
                    "Area '" + area.name() + "' is there twice; keep one row for each area.");
            check.covariates(area);
            check.estimate(area);
        }
        check.enoughAreas();
        check.independentColumns();
    }

    private void covariates(Area area) {
        List<String> names = table.columns();
        int offset = names.size() - area.covariates().size();
        refuseIf(
                offset != (names.getFirst().equals(AreaTable.INTERCEPT) ? 1 : 0),
                Reason.BAD_OPTION,
                "Area '" + area.name() + "' has " + area.covariates().size()
                        + " covariates, which are not as many as the table names; complete the row.");
        for (int k = 0; k < area.covariates().size(); k++) {
            refuseIf(
                    !Double.isFinite(area.covariates().get(k)),
                    Reason.MISSING_VALUE,
                    "Area '" + area.name() + "' has no value of covariate '" + names.get(k + offset)
                            + "'; a covariate must be known for every area, so find it or leave the covariate out.");
        }
    }

    private void estimate(Area area) {
        if (!area.sampled()) {
            return;
        }
        refuseIf(
                Double.isInfinite(area.direct()),
                Reason.MISSING_VALUE,
                "Area '" + area.name() + "' has no finite direct estimate; correct it, or leave estimate and variance"
                        + " empty when nobody was sampled there.");
        refuseIf(
                !Double.isFinite(area.variance()),
                Reason.MISSING_VALUE,
                "Area '" + area.name() + "' has a direct estimate but no sampling variance; add it, or smooth the"
                        + " variances from sample sizes and a design effect.");
        refuseIf(
                area.variance() <= 0,
                Reason.BAD_WEIGHT,
                "Area '" + area.name() + "' has the sampling variance " + area.variance()
                        + ", as if its estimate had no error; smooth the variances from sample sizes and a design effect.");
    }

    private void enoughAreas() {
        int areas = table.sampled().size();
        int coefficients = table.columns().size();
        refuseIf(
                areas < 2 * coefficients + 1,
                Reason.TOO_FEW_AREAS,
                areas + " sampled areas cannot carry " + coefficients + " coefficients and a variance; use at most "
                        + Math.max(0, (areas - 1) / 2 - 1) + " covariates besides the intercept, or more areas.");
    }

    /** Gram–Schmidt over columns of length one: what is left of a dependent column is nearly nothing. */
    private void independentColumns() {
        double[][] columns =
                Matrices.transpose(table.sampled().stream().map(table::row).toArray(double[][]::new));
        for (int k = 0; k < columns.length; k++) {
            double length = Math.sqrt(Matrices.dot(columns[k], columns[k]));
            for (int before = 0; before < k; before++) {
                subtract(columns[k], columns[before]);
            }
            for (int before = 0; before < k; before++) {
                subtract(columns[k], columns[before]);
            }
            double left = Math.sqrt(Matrices.dot(columns[k], columns[k]));
            refuseIf(!(left > DEPENDENT * length), Reason.COLLINEAR_COVARIATES, collinear(k));
            for (int i = 0; i < columns[k].length; i++) {
                columns[k][i] /= left;
            }
        }
    }

    private String collinear(int k) {
        String others = table.columns().subList(0, k).stream().collect(Collectors.joining(", "));
        return "Covariate '" + table.columns().get(k) + "' "
                + (k == 0 ? "is zero in every area" : "can be computed from " + others)
                + ", so its effect cannot be told apart; leave it out.";
    }

    private static void subtract(double[] column, double[] unit) {
        double share = Matrices.dot(column, unit);
        for (int i = 0; i < column.length; i++) {
            column[i] -= share * unit[i];
        }
    }

    private static void refuseIf(boolean wrong, Reason reason, String sentence) {
        if (wrong) {
            throw new SurveyRefusal(reason, sentence);
        }
    }
}
