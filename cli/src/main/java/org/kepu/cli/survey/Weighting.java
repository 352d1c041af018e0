package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kepu.survey.SurveyDesign;
import org.kepu.survey.Trimming;
import org.kepu.survey.WeightSummary;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Adjusted;
import org.kepu.survey.weighting.Calibration;

/** Runs the steps from base weights to final weights and remembers what each did. */
final class Weighting {

    /** A step with the weights after it and the smallest and largest factor it applied. */
    record Step(String name, WeightSummary weights, double lowestFactor, double highestFactor) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private SurveyDesign design;

    Weighting(DesignFile file, WeightingSpec spec, SurveyData data) {
        design = file.uncalibrated(data);
        notices.addAll(design.notices());
        double[] weights = design.weights();
        step("base", weights, weights);
        if (spec.eligibility().isPresent()) {
            weights = adjusted("eligibility", weights, spec.eligibility().get().apply(data, weights));
        }
        if (spec.nonresponse().isPresent()) {
            weights = adjusted("nonresponse", weights, spec.nonresponse().get().apply(data, weights));
        }
        design = design.reweighted(weights);
        for (Calibration calibration : file.calibrations()) {
            design = design.calibrate(calibration);
            double[] after = design.weights();
            step(calibration.method().name().toLowerCase(Locale.ROOT), weights, after);
            weights = after;
        }
        design.notices().stream().filter(n -> !notices.contains(n)).forEach(notices::add);
        if (spec.trimRatio().isPresent()) {
            Trimming trimming = Trimming.of(design, spec.trimRatio().get());
            design = trimming.design();
            step("trim", weights, design.weights());
            notices.addAll(trimming.notices());
        }
        remarks();
    }

    SurveyDesign design() {
        return design;
    }

    List<Step> steps() {
        return steps;
    }

    List<String> notices() {
        return notices;
    }

    private double[] adjusted(String name, double[] before, Adjusted adjusted) {
        double[] after = adjusted.weights();
        step(name, before, after);
        notices.addAll(adjusted.notices());
        return after;
    }

    private void step(String name, double[] before, double[] after) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int row = 0; row < after.length; row++) {
            if (after[row] != 0) {
                low = Math.min(low, after[row] / before[row]);
                high = Math.max(high, after[row] / before[row]);
            }
        }
        steps.add(new Step(name, WeightSummary.of(after), low, high));
    }

    private void remarks() {
        Step last = steps.getLast();
        for (Step step : steps) {
            if (step.lowestFactor < 0) {
                notices.add(
                        "Step " + step.name + " made some weights negative; use raking or logit instead of linear.");
            } else if (step.lowestFactor < 0.3 || step.highestFactor > 3) {
                notices.add("Step " + step.name + " multiplied weights by " + EstimateText.number(step.lowestFactor)
                        + " to " + EstimateText.number(step.highestFactor)
                        + "; factors outside 0.3 to 3 mean that the sample is far from the margins: merge categories,"
                        + " bound the factors or trim.");
            }
        }
        notices.add("Unequal weights cost precision like leaving out "
                + Math.round(100 * (1 - 1 / last.weights.kishDeff())) + " % of the respondents (Kish's design effect "
                + EstimateText.number(last.weights.kishDeff()) + ").");
    }
}
