package org.kepu.survey.smallarea;

import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.math.Matrices;

/**
 * Finds A by Fisher scoring from the median ψ: A ← A + s(A)/F(A), with the score and information of the method (Rao
 * &amp; Molina 2015, section 6.1); where a step leaves the bracket
 * that the signs of s have shown, or swings from side to side, the bracket is halved instead. A solution below zero is reported as zero.
 */
record VarianceSearch(FayHerriotMethod method, AreaArrays data) {

    private static final int MOST = 1000;

    record Found(double a, int iterations) {}

    Found find() {
        double a = data.medianPsi();
        double tolerance = 1e-13 * a;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double last = Double.POSITIVE_INFINITY;
        int atZero = 0;
        for (int round = 1; round <= MOST; round++) {
            double step = step(new RegressionAt(a, data));
            if (step > 0) {
                low = a;
            } else {
                high = a;
            }
            double next = a + step;
            if (next <= 0 && low == 0 && ++atZero <= 2) {
                next = a / 100;
            } else if (next <= 0 && low == 0 && step(new RegressionAt(0, data)) <= 0) {
                return new Found(0, round);
            } else if (next <= low || next >= high || (step * last < 0 && Math.abs(step) > Math.abs(last) / 2)) {
                next = step == 0 ? a : (low + high) / 2;
            }
            if (Math.abs(next - a) <= Math.max(tolerance, 1e-14 * a)) {
                return new Found(next, round);
            }
            a = next;
            last = step;
        }
        throw new SurveyRefusal(
                SurveyRefusal.Reason.NO_CONVERGENCE,
                "The variance of the area effects did not settle within " + MOST
                        + " rounds; look for areas whose estimate or variance is far from all others, or use fewer covariates.");
    }

    private double step(RegressionAt fit) {
        return switch (method) {
            case REML -> restricted(fit);
            case ML -> (fit.squares(2) - fit.sum(1)) / fit.sum(2);
            case FH -> (fit.squares(1) - (data.size() - data.columns())) / fit.squares(2);
        };
    }

    /** s = ½(y'PPy - tr P), F = ½ tr PP with P = V⁻¹ - V⁻¹XQX'V⁻¹. */
    private static double restricted(RegressionAt fit) {
        double[][] second = Matrices.multiply(fit.q, fit.cross(2));
        double traceP = fit.sum(1) - RegressionAt.trace(second);
        double tracePp = fit.sum(2)
                - 2 * RegressionAt.trace(Matrices.multiply(fit.q, fit.cross(3)))
                + RegressionAt.trace(Matrices.multiply(second, second));
        return (fit.squares(2) - traceP) / tracePp;
    }
}
