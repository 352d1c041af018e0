package org.kepu.survey.irt;

import org.kepu.survey.SurveyRefusal;

/** The points and weights that stand for the standard normal distribution of ability. */
public final class Quadrature {

    /** 41 equally spaced points, what is used when nothing else is said. */
    public static final Quadrature STANDARD = equallySpaced(41);

    private static final double END = 6;

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** Points from -6 to 6 with weights of the normal density. Refused below 11 and above 1001. */
    public static Quadrature equallySpaced(int count) {
        check(count, 1001);
        double[] points = new double[count];
        double[] weights = new double[count];
        double sum = 0;
        for (int q = 0; q < count; q++) {
            points[q] = END * (2.0 * q / (count - 1) - 1);
            weights[q] = Math.exp(-points[q] * points[q] / 2);
            sum += weights[q];
        }
        for (int q = 0; q < count; q++) {
            weights[q] /= sum;
        }
        return new Quadrature(points, weights);
    }

    /**
     * The zeros of the Hermite polynomial of the weight e^(-x²), taken as abilities, as R's {@code ltm} does (21 there).
     * The weight of a point is φ(x)/Σ_k ψ_k(x)², ψ_k the Hermite functions of order 0 to count - 1. Refused below 11 and
     * above 201.
     */
    public static Quadrature gaussHermite(int count) {
        check(count, 201);
        double[] points = {};
        for (int order = 1; order <= count; order++) {
            points = zeros(order, points);
        }
        double[] weights = new double[count];
        for (int q = 0; q < count; q++) {
            double squares = 0;
            for (double value : hermite(count - 1, points[q])) {
                squares += value * value;
            }
            weights[q] = Math.exp(-points[q] * points[q] / 2) / Math.sqrt(2 * Math.PI) / squares;
        }
        return new Quadrature(points, weights);
    }

    /** Points with weights that need not sum to 1, for fits that integrate nothing. */
    static Quadrature at(double[] points) {
        return new Quadrature(points, new double[points.length]);
    }

    private static void check(int count, int most) {
        if (count < 11 || count > most) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION, "Use between 11 and " + most + " quadrature points; 41 is usual.");
        }
    }

    /** The zeros of one order lie between those of the order before, and the outermost within √(2n+1) of 0. */
    private static double[] zeros(int order, double[] before) {
        double[] result = new double[order];
        double end = Math.sqrt(2.0 * order + 1);
        for (int k = 0; k < order; k++) {
            double low = k == 0 ? -end : before[k - 1];
            double high = k == order - 1 ? end : before[k];
            boolean rising = hermite(order, high)[order] > 0;
            for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
                if (hermite(order, middle)[order] > 0 == rising) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            result[k] = (low + high) / 2;
        }
        return result;
    }

    /** The orthonormal Hermite functions of order 0 to n at x. */
    private static double[] hermite(int n, double x) {
        double[] psi = new double[n + 1];
        psi[0] = Math.exp(-x * x / 2) / Math.pow(Math.PI, 0.25);
        for (int k = 1; k <= n; k++) {
            psi[k] = x * Math.sqrt(2.0 / k) * psi[k - 1] - (k > 1 ? Math.sqrt((k - 1.0) / k) * psi[k - 2] : 0);
        }
        return psi;
    }

    /** Number of points. */
    public int size() {
        return points.length;
    }

    /** An ability. */
    double point(int q) {
        return points[q];
    }

    /** Its weight. */
    double weight(int q) {
        return weights[q];
    }
}
