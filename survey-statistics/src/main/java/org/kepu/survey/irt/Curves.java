package org.kepu.survey.irt;

import java.util.List;

/** The curves of all items at the quadrature points, and what they say about a pattern of answers. */
final class Curves {

    private static final double EDGE = 1e-300;

    private final Quadrature nodes;
    private final double[][] logP;
    private final double[][] logQ;

    Curves(List<ItemCurve> items, Quadrature nodes) {
        this.nodes = nodes;
        logP = new double[items.size()][nodes.size()];
        logQ = new double[items.size()][nodes.size()];
        for (int item = 0; item < logP.length; item++) {
            for (int q = 0; q < nodes.size(); q++) {
                double p = items.get(item).probability(nodes.point(q));
                logP[item][q] = Math.log(Math.max(EDGE, p));
                logQ[item][q] = Math.log(Math.max(EDGE, 1 - p));
            }
        }
    }

    /** Fills the posterior weights of the points given the answers and returns the log of the pattern's chance. */
    double posterior(Pattern pattern, double[] result) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < result.length; q++) {
            result[q] = Math.log(nodes.weight(q));
        }
        for (int item = 0; item < logP.length; item++) {
            if (pattern.presented(item)) {
                double[] log = pattern.right(item) ? logP[item] : logQ[item];
                for (int q = 0; q < result.length; q++) {
                    result[q] += log[q];
                }
            }
        }
        for (double value : result) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int q = 0; q < result.length; q++) {
            result[q] = Math.exp(result[q] - largest);
            sum += result[q];
        }
        for (int q = 0; q < result.length; q++) {
            result[q] /= sum;
        }
        return largest + Math.log(sum);
    }
}
