package org.kepu.survey.irt;

import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.math.Matrices;
import org.kepu.survey.math.SingularMatrixException;

/** The M step of one item: the curve that fits the expected counts best, by Fisher scoring with step halving. */
final class ItemMaximum {

    private static final int MOST = 50;

    private final ItemModel model;
    private final Quadrature nodes;
    private final double[] asked;
    private final double[] right;

    ItemMaximum(ItemModel model, Quadrature nodes, double[] asked, double[] right) {
        this.model = model;
        this.nodes = nodes;
        this.asked = asked;
        this.right = right;
    }

    ItemCurve from(ItemCurve start) {
        ItemCurve curve = start;
        double value = value(curve);
        for (int round = 0; round < MOST; round++) {
            double[] step = step(curve);
            double factor = 1;
            ItemCurve next = curve.moved(step, factor);
            double better = value(next);
            while (!(better >= value) && factor > 1e-6) {
                factor /= 2;
                next = curve.moved(step, factor);
                better = value(next);
            }
            if (!(better >= value)) {
                return curve;
            }
            curve = next;
            value = better;
            if (largest(step) * factor < 1e-11) {
                return curve;
            }
        }
        return curve;
    }

    /** One step of Fisher scoring, as it comes. */
    ItemCurve once(ItemCurve curve) {
        return curve.moved(step(curve), 1);
    }

    private double[] step(ItemCurve curve) {
        int k = model.parameters();
        double[] score = new double[k];
        double[][] information = new double[k][k];
        for (int q = 0; q < nodes.size(); q++) {
            double p = curve.probability(nodes.point(q));
            double variance = Math.max(1e-12, p * (1 - p));
            double[] gradient = curve.gradient(nodes.point(q));
            for (int r = 0; r < k; r++) {
                score[r] += (right[q] - asked[q] * p) / variance * gradient[r];
                for (int s = 0; s < k; s++) {
                    information[r][s] += asked[q] / variance * gradient[r] * gradient[s];
                }
            }
        }
        if (model.guessing()) {
            double c = curve.c();
            score[2] += model.strength() * (model.chance() - c);
            information[2][2] += model.strength() * c * (1 - c) + 1e-9;
        }
        try {
            return Matrices.solve(information, score);
        } catch (SingularMatrixException e) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.NO_CONVERGENCE,
                    "The curve of an item ran away while it was fitted; look at its classical statistics and leave out"
                            + " items that nearly everybody answers alike.");
        }
    }

    private double value(ItemCurve curve) {
        double sum = 0;
        for (int q = 0; q < nodes.size(); q++) {
            double p = Math.clamp(curve.probability(nodes.point(q)), 1e-300, 1 - 1e-16);
            sum += right[q] * Math.log(p) + (asked[q] - right[q]) * Math.log1p(-p);
        }
        if (model.guessing()) {
            double c = curve.c();
            sum += model.strength() * (model.chance() * Math.log(c) + (1 - model.chance()) * Math.log1p(-c));
        }
        return sum;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double value : step) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
