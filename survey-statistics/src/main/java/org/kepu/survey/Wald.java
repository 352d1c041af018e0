package org.kepu.survey;

import java.util.Arrays;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.math.Distributions;
import org.kepu.survey.math.Matrices;

/** Wald's test that no cell departs from the product of its margins (Koch, Freeman &amp; Freeman 1975). */
final class Wald {

    private Wald() {}

    static TableTest of(TwoWayTable table, TableStatistic kind) {
        int columns = table.columns();
        int df = table.df();
        Estimation estimation =
                new Estimation(table.design(), new Moments(table.within(), table.cells()), Statistic.TOTALS);
        double[] totals = estimation.values();
        double[][] covariance = estimation.covariance(true);
        double whole = Arrays.stream(totals).sum();
        double[] byRow = table.margins(totals)[0];
        double[] byColumn = table.margins(totals)[1];
        int q = table.interactions();
        double[] y = new double[q];
        double[][] j = new double[q][totals.length];
        for (int i = 0; i < q; i++) {
            int r = 1 + i / (columns - 1);
            int c = 1 + i % (columns - 1);
            y[i] = totals[r * columns + c] - byRow[r] * byColumn[c] / whole;
            for (int k = 0; k < totals.length; k++) {
                j[i][k] = (k == r * columns + c ? 1 : 0)
                        - (k / columns == r ? byColumn[c] / whole : 0)
                        - (k % columns == c ? byRow[r] / whole : 0)
                        + byRow[r] * byColumn[c] / (whole * whole);
            }
        }
        double w = Matrices.dot(y, Matrices.solve(Matrices.sandwich(j, covariance), y));
        double df2 = kind == TableStatistic.WALD ? df : df - q + 1;
        double f = kind == TableStatistic.WALD ? w / q : w * df2 / (q * (double) df);
        if (df2 <= 0) {
            throw new SurveyRefusal(
                    Reason.NO_DEGREES_OF_FREEDOM,
                    "The table has more cells than the design has degrees of freedom; merge categories, or use F.");
        }
        return new TableTest(kind, f, q, df2, Distributions.fSurvival(f, q, df2), df, table.n());
    }
}
