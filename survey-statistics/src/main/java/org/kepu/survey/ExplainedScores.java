package org.kepu.survey;

import java.util.List;

/** The part x'B of the scores that the auxiliary variables of the calibrations explain, by leaf. */
final class ExplainedScores {

    private final List<CalibrationSums> sums;
    private final List<double[][]> coefficients;

    /** One entry a calibration; coefficients by auxiliary variable and estimate. */
    ExplainedScores(List<CalibrationSums> sums, List<double[][]> coefficients) {
        this.sums = sums;
        this.coefficients = coefficients;
    }

    void subtract(int leaf, double[] from) {
        for (int s = 0; s < sums.size(); s++) {
            CalibrationSums step = sums.get(s);
            double[][] b = coefficients.get(s);
            for (int entry = step.start[leaf]; entry < step.start[leaf + 1]; entry++) {
                double[] row = b[step.column[entry]];
                double x = step.sum[entry];
                for (int o = 0; o < from.length; o++) {
                    from[o] -= x * row[o];
                }
            }
        }
    }
}
