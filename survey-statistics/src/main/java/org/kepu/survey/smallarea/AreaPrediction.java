package org.kepu.survey.smallarea;

import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.math.Distributions;
import org.kepu.survey.math.Matrices;

/** The prediction of one area at the fitted model, brought back to the original scale. */
record AreaPrediction(double a, RegressionAt fit, AreaError error, AreaArrays data, Transformation scale) {

    private static final double OUTLYING = 2.5;

    /** An area as it was given, the same on the scale of the model, and its model row. */
    AreaEstimate of(Area given, Area area, double[] unscaled) {
        double[] row = data.scale(unscaled);
        double synthetic = Matrices.dot(row, fit.beta);
        double gamma = area.sampled() ? a / (a + area.variance()) : 0;
        double predictor = area.sampled() ? synthetic + gamma * (area.direct() - synthetic) : synthetic;
        double mse = area.sampled() ? error.sampled(area.variance(), row) : error.unsampled(row);
        double left = area.sampled() ? gamma * area.variance() : a;
        double slope = scale == Transformation.NONE ? 1 : 1 / scale.slope(inside(scale.from(predictor)));
        double reach = Distributions.normalQuantile(0.975) * Math.sqrt(Math.max(0, mse));
        AreaEstimate plain = new AreaEstimate(
                given.name(),
                given.direct(),
                given.variance(),
                gamma,
                scale.expected(synthetic, a),
                scale.expected(predictor, left),
                mse * slope * slope,
                scale.from(predictor - reach),
                scale.from(predictor + reach),
                List.of());
        double residual = area.sampled() ? (area.direct() - synthetic) / Math.sqrt(a + area.variance()) : 0;
        return flagged(plain, area.sampled(), residual);
    }

    private static double inside(double value) {
        return value <= 0 ? Double.MIN_NORMAL : value == 1 ? Math.nextDown(1.0) : value;
    }

    static AreaEstimate flagged(AreaEstimate plain, boolean sampled, double residual) {
        List<AreaFlag> flags = new ArrayList<>();
        if (!sampled) {
            flags.add(AreaFlag.UNSAMPLED);
        } else if (plain.gamma() < 0.5) {
            flags.add(AreaFlag.MOSTLY_SYNTHETIC);
        }
        if (Math.abs(residual) > OUTLYING) {
            flags.add(AreaFlag.OUTLIER);
        }
        double cv = plain.cv();
        if (cv > 1.0 / 3 || Double.isNaN(cv)) {
            flags.add(AreaFlag.CV_UNRELIABLE);
        } else if (cv > 1.0 / 6) {
            flags.add(AreaFlag.CV_CAUTION);
        }
        return new AreaEstimate(
                plain.area(),
                plain.direct(),
                plain.variance(),
                plain.gamma(),
                plain.synthetic(),
                plain.estimate(),
                plain.mse(),
                plain.low(),
                plain.high(),
                List.copyOf(flags));
    }
}
