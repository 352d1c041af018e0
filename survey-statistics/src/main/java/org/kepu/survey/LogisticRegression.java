package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.survey.SurveyRefusal.Reason;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.math.SingularMatrixException;

/**
 * Weighted logistic regression with design-based errors; R's {@code svyglm(family = quasibinomial)}. The coefficients
 * solve Σ w x (y - μ) = 0; V = H⁻¹ V(Σ w x (y - μ)) H⁻¹ with H = Σ w μ(1-μ) x x' (Binder 1983).
 */
public final class LogisticRegression {

    private static final int STEPS = 50;

    private final SurveyDesign design;
    private final double[] y;
    private final List<double[]> x = new ArrayList<>();
    private final List<@Nullable String> names = new ArrayList<>();

    private LogisticRegression(SurveyDesign design, String of, List<String> on) {
        SurveyData data = design.data();
        this.design = design;
        this.y = data.column(of).numbers().clone();
        for (double value : y) {
            if (!(value == 0 || value == 1 || Double.isNaN(value))) {
                throw new SurveyRefusal(
                        Reason.NOT_NUMERIC, "Logistic regression needs zeros and ones in column '" + of + "'.");
            }
        }
        double[] one = new double[y.length];
        Arrays.fill(one, 1);
        x.add(one);
        names.add("(Intercept)");
        on.forEach(name -> add(data.column(name)));
        for (double[] column : x) {
            for (int row = 0; row < y.length; row++) {
                y[row] = Double.isNaN(column[row]) ? Double.NaN : y[row];
            }
        }
    }

    /**
     * Coefficients, the intercept first; a column that is not numeric enters as one coefficient a category but the
     * first. Degrees of freedom are those of the design plus one less the number of coefficients.
     */
    public static Estimates fit(SurveyDesign design, String of, String... on) {
        try {
            return new LogisticRegression(design, of, List.of(on)).fit();
        } catch (SingularMatrixException separated) {
            throw new SurveyRefusal(
                    Reason.BAD_OPTION,
                    "The regression of '" + of + "' has no unique solution: a predictor repeats others or separates the"
                            + " cases; leave one out.");
        }
    }

    private void add(Column column) {
        if (column.numeric()) {
            x.add(column.numbers());
            names.add(column.name());
            return;
        }
        Factor factor = column.factor();
        for (int level = 1; level < factor.levels().size(); level++) {
            double[] indicator = new double[factor.size()];
            for (int row = 0; row < indicator.length; row++) {
                indicator[row] = factor.code(row) < 0 ? Double.NaN : factor.code(row) == level ? 1 : 0;
            }
            x.add(indicator);
            names.add(column.name() + factor.levels().get(level));
        }
    }

    private Estimates fit() {
        int p = x.size();
        double[] beta = new double[p];
        double[][] hessian = new double[p][p];
        for (int step = 0; step < STEPS; step++) {
            hessian = new double[p][p];
            double[] gradient = new double[p];
            accumulate(beta, gradient, hessian);
            double[] move = Matrices.solve(hessian, gradient);
            double size = 0;
            for (int j = 0; j < p; j++) {
                beta[j] += move[j];
                size = Math.max(size, Math.abs(move[j]) / (1 + Math.abs(beta[j])));
            }
            if (size < 1e-13) {
                break;
            }
        }
        Domains all = Domains.all(design.data());
        Moments moments = new Moments(all, scores(beta));
        double[][] inverse = Matrices.inverse(hessian);
        double[][] covariance =
                Matrices.sandwich(inverse, new Estimation(design, moments, Statistic.TOTALS).covariance(true));
        DomainCounts counts = DomainCounts.of(design, all, moments);
        List<Estimate> result = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            result.add(new Estimate(
                    Map.of(),
                    names.get(j),
                    beta[j],
                    covariance[j][j],
                    counts.df[0] + 1 - p,
                    Double.NaN,
                    counts.n[0],
                    counts.rows[0]));
        }
        return new Estimates(result, () -> covariance, design.df() + 1 - p);
    }

    private void accumulate(double[] beta, double[] gradient, double[][] hessian) {
        double[] weights = design.liveWeights();
        for (int row = 0; row < y.length; row++) {
            if (weights[row] == 0 || Double.isNaN(y[row])) {
                continue;
            }
            double mean = mean(beta, row);
            for (int j = 0; j < beta.length; j++) {
                gradient[j] += weights[row] * x.get(j)[row] * (y[row] - mean);
                for (int k = 0; k < beta.length; k++) {
                    hessian[j][k] += weights[row] * mean * (1 - mean) * x.get(j)[row] * x.get(k)[row];
                }
            }
        }
    }

    private List<double @Nullable []> scores(double[] beta) {
        List<double @Nullable []> result = new ArrayList<>();
        for (double[] column : x) {
            double[] score = new double[y.length];
            for (int row = 0; row < score.length; row++) {
                score[row] = column[row] * (y[row] - mean(beta, row));
            }
            result.add(score);
        }
        return result;
    }

    private double mean(double[] beta, int row) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * x.get(j)[row];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
