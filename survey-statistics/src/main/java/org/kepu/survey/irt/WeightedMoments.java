package org.kepu.survey.irt;

/** Weighted means, variances and the correlation of two values, in one pass (West 1979). */
final class WeightedMoments {

    private double weight;
    private double meanX;
    private double meanY;
    private double xx;
    private double yy;
    private double xy;

    void add(double w, double x, double y) {
        if (w == 0) {
            return;
        }
        weight += w;
        double dx = x - meanX;
        double dy = y - meanY;
        meanX += dx * w / weight;
        meanY += dy * w / weight;
        xx += w * dx * (x - meanX);
        yy += w * dy * (y - meanY);
        xy += w * dx * (y - meanY);
    }

    double weight() {
        return weight;
    }

    double meanX() {
        return weight == 0 ? Double.NaN : meanX;
    }

    double varianceX() {
        return xx / weight;
    }

    double correlation() {
        return xy / Math.sqrt(xx * yy);
    }
}
