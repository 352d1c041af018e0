package org.kepu.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Auxiliaries;
import org.kepu.survey.weighting.Calibration;
import org.kepu.survey.weighting.Equations;
import org.kepu.survey.weighting.Patterns;

/** The calibrations of a design, one after the other, with the factors they led to. */
final class Calibrated {

    final Patterns patterns;
    final List<Equations> steps;
    /** Product of the factors up to each step, by pattern; entry 0 is all ones. */
    final double[][] factors;
    /** Sum of the weights before any calibration, and number of rows with weight, by pattern. */
    final double[] base;

    final double[] count;
    final List<String> notices;

    private Calibrated(Patterns patterns, List<Equations> steps, double[] base, double[] count, List<String> notices) {
        this.patterns = patterns;
        this.steps = steps;
        this.base = base;
        this.count = count;
        this.notices = notices;
        this.factors = cumulative(base, false);
    }

    static Calibrated of(List<Calibration> calibrations, SurveyData data, double[] weights) {
        List<Auxiliaries> auxiliaries = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Calibration calibration : calibrations) {
            Auxiliaries step = Auxiliaries.of(calibration, data, weights);
            auxiliaries.add(step);
            notices.addAll(step.notices());
        }
        Patterns patterns = Patterns.of(weights.length, auxiliaries);
        List<Equations> steps = new ArrayList<>();
        for (int i = 0; i < calibrations.size(); i++) {
            steps.add(new Equations(calibrations.get(i), auxiliaries.get(i), patterns));
        }
        double[] present = Arrays.stream(weights).map(w -> w == 0 ? 0 : 1).toArray();
        Calibrated result = new Calibrated(patterns, steps, patterns.sums(weights), patterns.sums(present), notices);
        double negative = 0;
        for (int p = 0; p < patterns.count(); p++) {
            negative += result.last()[p] < 0 ? result.count[p] : 0;
        }
        if (negative > 0) {
            notices.add(
                    Math.round(negative) + " weights are below 0 after calibration; totals hold, but shares of small"
                            + " groups can be absurd: use raking or logit, or linear with bounds.");
        }
        return result;
    }

    /** The factors after each step when these are the pattern weights that go in. */
    double[][] cumulative(double[] weights, boolean lenient) {
        double[][] result = new double[steps.size() + 1][weights.length];
        Arrays.fill(result[0], 1);
        for (int s = 0; s < steps.size(); s++) {
            double[] current = new double[weights.length];
            for (int p = 0; p < current.length; p++) {
                current[p] = weights[p] * result[s][p];
            }
            double[] g = steps.get(s).factors(current, lenient);
            for (int p = 0; p < g.length; p++) {
                result[s + 1][p] = result[s][p] * g[p];
            }
        }
        return result;
    }

    /** What each step was to meet, met before it and is met at the end. */
    List<MarginFit> fits() {
        List<MarginFit> result = new ArrayList<>();
        for (int s = 0; s < steps.size(); s++) {
            double[] before = steps.get(s).sums(times(factors[s]));
            double[] after = steps.get(s).sums(times(last()));
            double[] totals = steps.get(s).totals();
            for (int i = 0; i < totals.length; i++) {
                result.add(new MarginFit(steps.get(s).labels().get(i), totals[i], before[i], after[i]));
            }
        }
        return result;
    }

    private double[] times(double[] g) {
        double[] result = base.clone();
        Arrays.setAll(result, p -> base[p] * g[p]);
        return result;
    }

    /** The factors after the last step. */
    double[] last() {
        return factors[steps.size()];
    }

    double[] weights(double[] before) {
        double[] g = last();
        double[] result = new double[before.length];
        Arrays.setAll(result, row -> before[row] * g[patterns.of(row)]);
        return result;
    }
}
