package org.kepu.survey.weighting;

import java.util.List;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;

/** The auxiliary variables of one calibration, pattern by pattern, and the sums that calibration and residuals need. */
public final class Equations {

    private final Calibration calibration;
    private final Auxiliaries auxiliaries;
    private final int margins;
    private final int patterns;
    private final int[] column;
    private final double[] value;

    /** Lays a calibration over patterns. */
    public Equations(Calibration calibration, Auxiliaries auxiliaries, Patterns patterns) {
        this.calibration = calibration;
        this.auxiliaries = auxiliaries;
        this.margins = auxiliaries.margins();
        this.patterns = patterns.count();
        this.column = new int[this.patterns * margins];
        this.value = new double[this.patterns * margins];
        for (int p = 0; p < this.patterns; p++) {
            for (int m = 0; m < margins; m++) {
                int row = patterns.representative(p);
                column[p * margins + m] = auxiliaries.column(m, row);
                value[p * margins + m] = auxiliaries.value(m, row);
            }
        }
    }

    /** What is asked for. */
    public Calibration calibration() {
        return calibration;
    }

    /** Number of auxiliary variables. */
    public int size() {
        return auxiliaries.size();
    }

    /** Names of the auxiliary variables. */
    public List<String> labels() {
        return auxiliaries.labels();
    }

    /** Population totals. */
    public double[] totals() {
        return auxiliaries.totals();
    }

    /** Number of entries of a pattern's row. */
    public int margins() {
        return margins;
    }

    /** Index of the variable of a margin. */
    public int column(int pattern, int margin) {
        return column[pattern * margins + margin];
    }

    /** Value of that variable. */
    public double value(int pattern, int margin) {
        return value[pattern * margins + margin];
    }

    int patterns() {
        return patterns;
    }

    /** x'λ of a pattern. */
    double dot(int pattern, double[] lambda) {
        double sum = 0;
        for (int m = 0; m < margins; m++) {
            sum += value[pattern * margins + m] * lambda[column[pattern * margins + m]];
        }
        return sum;
    }

    /** Σ w x over the patterns. */
    public double[] sums(double[] weights) {
        double[] result = new double[size()];
        for (int p = 0; p < patterns; p++) {
            for (int m = 0; m < margins; m++) {
                result[column[p * margins + m]] += weights[p] * value[p * margins + m];
            }
        }
        return result;
    }

    /** Σ w x x̃' over the patterns, x̃ from other equations over the same patterns. */
    public double[][] cross(double[] weights, Equations other) {
        double[][] result = new double[size()][other.size()];
        for (int p = 0; p < patterns; p++) {
            for (int m = 0; m < margins; m++) {
                double scaled = weights[p] * value[p * margins + m];
                double[] row = result[column[p * margins + m]];
                for (int k = 0; k < other.margins; k++) {
                    row[other.column[p * other.margins + k]] += scaled * other.value[p * other.margins + k];
                }
            }
        }
        return result;
    }

    /**
     * The factor of each pattern.
     *
     * @param weights sum of the weights that go in, by pattern
     * @param lenient whether categories that are empty under these weights are passed over, as a replicate needs
     */
    public double[] factors(double[] weights, boolean lenient) {
        if (!lenient) {
            auxiliaries.requireRespondents(sums(weights));
        }
        double[] factors = switch (calibration.method()) {
            case POSTSTRATIFY, RAKE -> new ProportionalFitting(this).factors(weights);
            case LINEAR, RAKING, LOGIT -> new DualNewton(this, lenient).factors(weights);
        };
        if (!lenient && calibration.bounded() && !calibration.method().holdsBounds()) {
            requireWithin(factors, weights);
        }
        return factors;
    }

    private void requireWithin(double[] factors, double[] weights) {
        for (int p = 0; p < factors.length; p++) {
            if (weights[p] != 0 && !(factors[p] >= calibration.lower() && factors[p] <= calibration.upper())) {
                throw new SurveyRefusal(
                        Reason.CALIBRATION_FAILED,
                        "A weight would be multiplied by " + Numbers.plain(factors[p]) + ", outside of the bounds "
                                + Numbers.plain(calibration.lower()) + " to " + Numbers.plain(calibration.upper())
                                + ", and this method cannot hold factors between bounds; use logit or linear, or widen"
                                + " them.");
            }
        }
    }
}
