package org.kepu.survey.math;

/**
 * The interpolating cubic spline of Forsythe, Malcolm &amp; Moler (1977, <i>Computer Methods for Mathematical
 * Computations</i>, section 4.4): at both ends its third derivative is that of the cubic through the four points there.
 * R's {@code spline} by default.
 */
public final class CubicSpline {

    private final double[] x;
    private final double[] y;
    /** A sixth of the second derivative at each point. */
    private final double[] sixth;

    private CubicSpline(double[] x, double[] y, double[] sixth) {
        this.x = x;
        this.y = y;
        this.sixth = sixth;
    }

    /** Through points in strictly ascending order of x; refused with fewer than two or in another order. */
    public static CubicSpline through(double[] x, double[] y) {
        int n = x.length;
        if (n < 2 || y.length != n) {
            throw new IllegalArgumentException("A spline needs two points or more, and a y for each x.");
        }
        for (int i = 1; i < n; i++) {
            if (!(x[i] > x[i - 1])) {
                throw new IllegalArgumentException("The points of a spline must ascend.");
            }
        }
        return new CubicSpline(x.clone(), y.clone(), n == 2 ? new double[2] : sixths(x, y));
    }

    private static double[] sixths(double[] x, double[] y) {
        int n = x.length;
        double[] diagonal = new double[n];
        double[] beside = new double[n - 1];
        double[] right = new double[n];
        for (int i = 0; i < n - 1; i++) {
            beside[i] = x[i + 1] - x[i];
        }
        for (int i = 1; i < n - 1; i++) {
            diagonal[i] = 2 * (beside[i - 1] + beside[i]);
            right[i] = (y[i + 1] - y[i]) / beside[i] - (y[i] - y[i - 1]) / beside[i - 1];
        }
        diagonal[0] = -beside[0];
        diagonal[n - 1] = -beside[n - 2];
        if (n > 3) {
            right[0] = beside[0] * beside[0] * third(x, y, 0);
            right[n - 1] = -beside[n - 2] * beside[n - 2] * third(x, y, n - 4);
        }
        for (int i = 1; i < n; i++) {
            double factor = beside[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * beside[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - beside[i] * right[i + 1]) / diagonal[i];
        }
        return right;
    }

    /** The third divided difference of four neighbours. */
    private static double third(double[] x, double[] y, int from) {
        double[] d = {y[from], y[from + 1], y[from + 2], y[from + 3]};
        for (int order = 1; order < 4; order++) {
            for (int i = 0; i < 4 - order; i++) {
                d[i] = (d[i + 1] - d[i]) / (x[from + i + order] - x[from + i]);
            }
        }
        return d[0];
    }

    /** The value at a place; outside the points the outer pieces go on. */
    public double at(double place) {
        int i = 0;
        while (i < x.length - 2 && place >= x[i + 1]) {
            i++;
        }
        double h = x[i + 1] - x[i];
        double u = (place - x[i]) / h;
        double v = 1 - u;
        return v * y[i] + u * y[i + 1] + h * h * ((v * v * v - v) * sixth[i] + (u * u * u - u) * sixth[i + 1]);
    }
}
