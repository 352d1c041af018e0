package org.kepu.survey.irt;

import org.kepu.survey.SurveyRefusal;

/** Equally spaced points from -6 to 6 with weights of the standard normal density: the distribution of ability. */
final class Quadrature {

    static final int POINTS = 41;
    private static final double END = 6;

    private final double[] points;
    private final double[] weights;

    private Quadrature(double[] points, double[] weights) {
        this.points = points;
        this.weights = weights;
    }

    static Quadrature normal(int count) {
        if (count < 11 || count > 1001) {
            throw new SurveyRefusal(
                    SurveyRefusal.Reason.BAD_OPTION, "Use between 11 and 1001 quadrature points; 41 is usual.");
        }
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

    int size() {
        return points.length;
    }

    double point(int q) {
        return points[q];
    }

    double weight(int q) {
        return weights[q];
    }
}
