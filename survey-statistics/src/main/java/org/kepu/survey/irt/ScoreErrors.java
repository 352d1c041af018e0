package org.kepu.survey.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.math.SingularMatrixException;

/** Standard errors from the cross products of the scores, Σ w s s' (plus the information of the prior). */
final class ScoreErrors {

    private final double[][] covariance;
    private final int k;

    private ScoreErrors(double[][] covariance, int k) {
        this.covariance = covariance;
        this.k = k;
    }

    static ScoreErrors of(EmStep step, List<ItemCurve> curves) {
        int k = step.model().parameters();
        Curves at = step.at(curves);
        double[][] information = new double[curves.size() * k][curves.size() * k];
        double[] posterior = new double[step.nodes().size()];
        for (Pattern pattern : step.patterns()) {
            at.posterior(pattern, posterior);
            double[] score = score(step, curves, pattern, posterior);
            for (int r = 0; r < score.length; r++) {
                for (int s = 0; s < score.length; s++) {
                    information[r][s] += pattern.weight() * score[r] * score[s];
                }
            }
        }
        if (step.model().guessing()) {
            for (int item = 0; item < curves.size(); item++) {
                double c = curves.get(item).c();
                information[item * k + 2][item * k + 2] += step.model().strength() * c * (1 - c);
            }
        }
        return new ScoreErrors(inverse(information), k);
    }

    private static double[][] inverse(double[][] information) {
        try {
            return Matrices.inverse(information);
        } catch (SingularMatrixException e) {
            double[][] unknown = new double[information.length][information.length];
            for (double[] row : unknown) {
                Arrays.fill(row, Double.NaN);
            }
            return unknown;
        }
    }

    /** Derivatives of the log of the chance of a pattern. */
    static double[] score(EmStep step, List<ItemCurve> curves, Pattern pattern, double[] posterior) {
        int k = step.model().parameters();
        double[] score = new double[curves.size() * k];
        for (int item = 0; item < curves.size(); item++) {
            if (!pattern.presented(item)) {
                continue;
            }
            for (int q = 0; q < posterior.length; q++) {
                double theta = step.nodes().point(q);
                double p = curves.get(item).probability(theta);
                double[] gradient = curves.get(item).gradient(theta);
                double residual = posterior[q] * (pattern.right(item) ? 1 / p : -1 / (1 - p));
                for (int r = 0; r < k; r++) {
                    score[item * k + r] += residual * gradient[r];
                }
            }
        }
        return score;
    }

    List<FittedItem> name(List<String> names, List<ItemCurve> curves) {
        List<FittedItem> result = new ArrayList<>();
        for (int item = 0; item < curves.size(); item++) {
            double[][] own = new double[k][k];
            for (int r = 0; r < k; r++) {
                System.arraycopy(covariance[item * k + r], item * k, own[r], 0, k);
            }
            double[][] moved = Matrices.sandwich(curves.get(item).jacobian(), own);
            result.add(new FittedItem(
                    curves.get(item).named(names.get(item)),
                    Math.sqrt(moved[0][0]),
                    Math.sqrt(moved[1][1]),
                    k == 3 ? Math.sqrt(moved[2][2]) : 0));
        }
        return List.copyOf(result);
    }
}
