package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.kepu.survey.data.Factor;
import org.kepu.survey.data.SurveyData;
import org.kepu.survey.weighting.Adjusted;
import org.kepu.survey.weighting.ResponseAdjustment;

/** "weighting" in a design file: unknown eligibility, non-response and trimming. */
record WeightingSpec(Optional<Eligibility> eligibility, Optional<Response> nonresponse, Optional<Double> trimRatio) {

    /** Statuses that are known; all others are unknown. */
    record Eligibility(String of, List<String> eligible, List<String> ineligible, List<String> by) {

        Adjusted apply(SurveyData data, double[] weights) {
            return new ResponseAdjustment(data, by)
                    .unknownEligibility(weights, among(data, eligible), among(data, ineligible));
        }

        private IntPredicate among(SurveyData data, List<String> levels) {
            Factor status = data.column(of).factor();
            return row ->
                    status.code(row) >= 0 && levels.contains(status.levels().get(status.code(row)));
        }
    }

    /** Who answered, and within which classes weight is spread. */
    record Response(Condition responded, List<String> by) {

        Adjusted apply(SurveyData data, double[] weights) {
            return new ResponseAdjustment(data, by).nonResponse(weights, responded.over(data));
        }
    }

    static WeightingSpec read(JsonFields fields) {
        Optional<Eligibility> eligibility = fields.object("eligibility").map(f -> {
            Eligibility read =
                    new Eligibility(f.requiredText("of"), f.texts("eligible"), f.texts("ineligible"), f.texts("by"));
            f.refuseUnknown();
            if (read.eligible.isEmpty()) {
                throw f.missing("eligible");
            }
            return read;
        });
        Optional<Response> response = fields.object("nonresponse").map(f -> {
            Response read =
                    new Response(Condition.parse(f.requiredText("responded"), f.place("responded")), f.texts("by"));
            f.refuseUnknown();
            return read;
        });
        Optional<Double> ratio = fields.object("trim").map(f -> {
            double read = f.number("ratio").orElseThrow(() -> f.missing("ratio"));
            f.refuseUnknown();
            return read;
        });
        fields.refuseUnknown();
        return new WeightingSpec(eligibility, response, ratio);
    }

    /** The columns it speaks of. */
    Set<String> columns() {
        List<String> names = new ArrayList<>();
        eligibility.ifPresent(e -> {
            names.add(e.of);
            names.addAll(e.by);
        });
        nonresponse.ifPresent(r -> {
            names.add(r.responded.column());
            names.addAll(r.by);
        });
        return Set.copyOf(names);
    }
}
