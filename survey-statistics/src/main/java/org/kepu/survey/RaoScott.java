package org.kepu.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.math.Distributions;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.math.MixtureTail;

/** Pearson's X² against its distribution under the design (Rao &amp; Scott 1984). */
final class RaoScott {

    private RaoScott() {}

    static TableTest of(TwoWayTable table, TableStatistic kind) {
        int n = table.n();
        int df = table.df();
        List<double @Nullable []> counted = new ArrayList<>(table.cells());
        counted.add(null);
        Estimation shares = new Estimation(table.design(), new Moments(table.within(), counted), Statistic.QUOTIENTS);
        double[] p = shares.values();
        double[][] v = shares.covariance(true);
        double[][] contrasts = contrasts(table);
        double[][] scaled = new double[contrasts.length][p.length];
        double[][] simple = new double[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            double inverse = p[i] == 0 ? 0 : 1 / p[i];
            simple[i][i] = inverse / n;
            for (int c = 0; c < contrasts.length; c++) {
                scaled[c][i] = contrasts[c][i] * inverse;
            }
        }
        double[][] delta = Matrices.solve(Matrices.sandwich(contrasts, simple), Matrices.sandwich(scaled, v));
        double trace = trace(delta);
        double df1 = trace * trace / trace(Matrices.multiply(delta, delta));
        double pearson = pearson(table, p) * n;
        int q = delta.length;
        return switch (kind) {
            case F ->
                new TableTest(
                        kind,
                        pearson / trace,
                        df1,
                        df1 * df,
                        Distributions.fSurvival(pearson / trace, df1, df1 * df),
                        df,
                        n);
            case CHISQ ->
                new TableTest(
                        kind,
                        pearson,
                        q,
                        Double.POSITIVE_INFINITY,
                        Distributions.chiSquareSurvival(pearson * q / trace, q),
                        df,
                        n);
            default ->
                new TableTest(
                        kind,
                        pearson,
                        q,
                        df1 * df,
                        MixtureTail.ofF(
                                pearson,
                                Matrices.eigenvaluesOfProduct(
                                        Matrices.sandwich(contrasts, simple), Matrices.sandwich(scaled, v)),
                                df1 * df),
                        df,
                        n);
        };
    }

    /** Pearson's X² per respondent. */
    private static double pearson(TwoWayTable table, double[] p) {
        double[][] margins = table.margins(p);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double expected = margins[0][i / table.columns()] * margins[1][i % table.columns()];
            sum += (p[i] - expected) * (p[i] - expected) / expected;
        }
        return sum;
    }

    /** Interaction contrasts: +1 and -1 on the corners of a rectangle. */
    private static double[][] contrasts(TwoWayTable table) {
        int columns = table.columns();
        double[][] result = new double[table.interactions()][table.cells().size()];
        for (int i = 0; i < result.length; i++) {
            int r = 1 + i / (columns - 1);
            int c = 1 + i % (columns - 1);
            result[i][r * columns + c] = 1;
            result[i][r * columns] = -1;
            result[i][c] = -1;
            result[i][0] = 1;
        }
        return result;
    }

    private static double trace(double[][] m) {
        double sum = 0;
        for (int i = 0; i < m.length; i++) {
            sum += m[i][i];
        }
        return sum;
    }
}
