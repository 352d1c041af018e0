package org.kepu.survey.math;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Minimises a smooth function by the variable metric method with backtracking (Fletcher 1970; Nash 1990, <i>Compact
 * Numerical Methods for Computers</i>, algorithm 21), which is also R's {@code optim(method = "BFGS")}.
 */
public final class QuasiNewton {

    private static final double SHORTER = 0.2;
    private static final double ACCEPT = 1e-4;
    private static final double SAME = 10;

    private final ToDoubleFunction<double[]> function;
    private final UnaryOperator<double[]> gradient;
    private final double tolerance;

    /**
     * @param function what is minimised
     * @param gradient its derivatives
     * @param tolerance the relative gain below which a step is the last
     */
    public QuasiNewton(ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, double tolerance) {
        this.function = function;
        this.gradient = gradient;
        this.tolerance = tolerance;
    }

    /** Where the function is least, as seen from a start; at most so many steps. */
    public double[] minimum(double[] start, int steps) {
        double[] at = start.clone();
        double least = function.applyAsDouble(at);
        double[] slope = gradient.apply(at);
        double[][] metric = identity(at.length);
        boolean fresh = true;
        for (int step = 1; step < steps; step++) {
            double[] direction = Matrices.multiply(metric, slope);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = -direction[i];
            }
            double descent = Matrices.dot(direction, slope);
            double[] next = descent < 0 ? shortened(at, direction, least, descent) : at;
            double value = Arrays.equals(next, at) ? least : function.applyAsDouble(next);
            boolean gained = Math.abs(value - least) > tolerance * (Math.abs(least) + tolerance);
            least = value;
            if (!gained) {
                at = next;
                if (fresh) {
                    return at;
                }
                metric = identity(at.length);
                fresh = true;
                continue;
            }
            double[] bent = gradient.apply(next);
            fresh = !update(metric, minus(next, at), minus(bent, slope));
            if (fresh) {
                metric = identity(at.length);
            }
            at = next;
            slope = bent;
        }
        return at;
    }

    /** The first point along the direction that is low enough, or the start itself when no step changes anything. */
    private double[] shortened(double[] at, double[] direction, double least, double descent) {
        for (double length = 1; ; length *= SHORTER) {
            double[] next = at.clone();
            boolean moved = false;
            for (int i = 0; i < next.length; i++) {
                next[i] += length * direction[i];
                moved |= SAME + next[i] != SAME + at[i];
            }
            if (!moved) {
                return at;
            }
            double value = function.applyAsDouble(next);
            if (Double.isFinite(value) && value <= least + descent * length * ACCEPT) {
                return next;
            }
        }
    }

    /** The BFGS formula for the inverse Hessian; false when the curvature along the step is not positive. */
    private static boolean update(double[][] metric, double[] step, double[] change) {
        double curvature = Matrices.dot(step, change);
        if (!(curvature > 0)) {
            return false;
        }
        double[] turned = Matrices.multiply(metric, change);
        double scale = 1 + Matrices.dot(turned, change) / curvature;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                metric[i][j] += (scale * step[i] * step[j] - step[i] * turned[j] - turned[i] * step[j]) / curvature;
            }
        }
        return true;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] result = a.clone();
        Arrays.setAll(result, i -> a[i] - b[i]);
        return result;
    }

    private static double[][] identity(int n) {
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            result[i][i] = 1;
        }
        return result;
    }
}
