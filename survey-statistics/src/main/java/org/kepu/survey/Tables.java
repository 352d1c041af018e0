package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.math.Distributions;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.math.MixtureTail;
import org.kepu.survey.math.SingularMatrixException;

/**
 * Tests of association between two categorical columns under a complex design; R's {@code svychisq}. Rao &amp; Scott
 * 1984.
 */
public final class Tables {

    private final int rows;
    private final int columns;
    /** An indicator a cell (row × columns + column), and the constant one. */
    private final List<double @Nullable []> cells = new ArrayList<>();

    private final SurveyDesign design;
    private final Domains within;
    private final int n;
    private final int df;

    private Tables(SurveyDesign design, String of, String against, Domains within) {
        SurveyData data = design.data();
        Factor row = used(design, data.column(of).factor(), within);
        Factor column = used(design, data.column(against).factor(), within);
        this.rows = row.levels().size();
        this.columns = column.levels().size();
        if (rows < 2 || columns < 2) {
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN,
                    "A table of '" + of + "' by '" + against
                            + "' needs two categories of each among the respondents, but" + " has " + rows + " and "
                            + columns + ".");
        }
        double[] code = new double[row.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = row.code(i) < 0 || column.code(i) < 0 ? Double.NaN : row.code(i) * columns + column.code(i);
        }
        for (int cell = 0; cell < rows * columns; cell++) {
            double[] indicator = new double[code.length];
            for (int i = 0; i < code.length; i++) {
                indicator[i] = Double.isNaN(code[i]) ? Double.NaN : code[i] == cell ? 1 : 0;
            }
            cells.add(indicator);
        }
        this.design = design;
        this.within = within;
        DomainCounts counts = DomainCounts.of(design, within, new Moments(within, cells));
        this.n = counts.n[0];
        this.df = counts.df[0];
    }

    /** Tests two columns among everybody. */
    public static TableTest test(SurveyDesign design, String of, String against, TableStatistic statistic) {
        return test(design, of, against, statistic, Domains.all(design.data()));
    }

    /** Tests two columns within the one domain given. */
    public static TableTest test(
            SurveyDesign design, String of, String against, TableStatistic statistic, Domains within) {
        if (within.count() != 1) {
            throw new SurveyRefusal(Reason.EMPTY_DOMAIN, "A table needs exactly one domain with respondents.");
        }
        Tables table = new Tables(design, of, against, within);
        if (table.df <= 0) {
            throw new SurveyRefusal(
                    Reason.NO_DEGREES_OF_FREEDOM,
                    "No degrees of freedom are left, so the table cannot be tested; combine domains or strata.");
        }
        try {
            return statistic == TableStatistic.WALD || statistic == TableStatistic.ADJUSTED_WALD
                    ? table.wald(statistic)
                    : table.raoScott(statistic);
        } catch (SingularMatrixException degenerate) {
            throw new SurveyRefusal(
                    Reason.EMPTY_DOMAIN,
                    "The table of '" + of + "' by '" + against
                            + "' has cells without respondents or without variation; merge categories.");
        }
    }

    private TableTest raoScott(TableStatistic kind) {
        List<double @Nullable []> counted = new ArrayList<>(cells);
        counted.add(null);
        Estimation shares = new Estimation(design, new Moments(within, counted), Statistic.QUOTIENTS);
        double[] p = shares.values();
        double[][] v = shares.covariance(true);
        double[][] contrasts = contrasts(p.length);
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
        double pearson = pearson(p) * n;
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
    private double pearson(double[] p) {
        double[] byRow = new double[rows];
        double[] byColumn = new double[columns];
        for (int i = 0; i < p.length; i++) {
            byRow[i / columns] += p[i];
            byColumn[i % columns] += p[i];
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double expected = byRow[i / columns] * byColumn[i % columns];
            sum += (p[i] - expected) * (p[i] - expected) / expected;
        }
        return sum;
    }

    private TableTest wald(TableStatistic kind) {
        Estimation estimation = new Estimation(design, new Moments(within, cells), Statistic.TOTALS);
        double[] totals = estimation.values();
        double[][] covariance = estimation.covariance(true);
        double whole = Arrays.stream(totals).sum();
        double[] byRow = new double[rows];
        double[] byColumn = new double[columns];
        for (int i = 0; i < totals.length; i++) {
            byRow[i / columns] += totals[i];
            byColumn[i % columns] += totals[i];
        }
        int q = (rows - 1) * (columns - 1);
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
        return new TableTest(kind, f, q, df2, Distributions.fSurvival(f, q, df2), df, n);
    }

    /** Interaction contrasts: +1 and -1 on the corners of a rectangle. */
    private double[][] contrasts(int cells) {
        double[][] result = new double[(rows - 1) * (columns - 1)][cells];
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

    /** The factor with only the levels that occur in the domain. */
    private static Factor used(SurveyDesign design, Factor factor, Domains within) {
        boolean[] used = new boolean[factor.levels().size()];
        double[] weights = design.liveWeights();
        for (int row = 0; row < factor.size(); row++) {
            if (factor.code(row) >= 0 && within.of(row) >= 0 && weights[row] != 0) {
                used[factor.code(row)] = true;
            }
        }
        List<String> levels = new ArrayList<>();
        int[] code = new int[used.length];
        for (int level = 0; level < used.length; level++) {
            code[level] = used[level] ? levels.size() : -1;
            if (used[level]) {
                levels.add(factor.levels().get(level));
            }
        }
        int[] codes = new int[factor.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = factor.code(row) < 0 ? -1 : code[factor.code(row)];
        }
        return new Factor(codes, levels);
    }
}
