package org.kepu.cli.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.cli.Refusal;
import org.kepu.survey.weighting.Calibration;
import org.kepu.survey.weighting.Calibration.Method;
import org.kepu.survey.weighting.Margin;

/** One entry of "calibration" in a design file. */
final class CalibrationSpec {

    private static final Map<String, Method> METHODS = Map.of(
            "poststratify", Method.POSTSTRATIFY,
            "rake", Method.RAKE,
            "linear", Method.LINEAR,
            "raking", Method.RAKING,
            "logit", Method.LOGIT);

    private CalibrationSpec() {}

    static Calibration read(JsonFields fields) {
        Method method = fields.choice("method", METHODS).orElseThrow(() -> fields.missing("method"));
        List<Margin> margins = new ArrayList<>();
        for (JsonFields margin : fields.objects("margins")) {
            margins.add(margin(margin));
        }
        if (margins.isEmpty()) {
            throw fields.missing("margins");
        }
        List<Double> bounds = fields.numbers("bounds");
        if (!bounds.isEmpty() && bounds.size() != 2) {
            throw new Refusal(fields.place("bounds") + " must be two numbers, lowest and highest factor.");
        }
        if (bounds.isEmpty() && method == Method.LOGIT) {
            throw new Refusal(fields.place("bounds") + " is needed for logit, for example [0.3, 3].");
        }
        boolean partial = fields.flag("partial");
        fields.refuseUnknown();
        return new Calibration(
                method,
                margins,
                bounds.isEmpty() ? Double.NEGATIVE_INFINITY : bounds.getFirst(),
                bounds.isEmpty() ? Double.POSITIVE_INFINITY : bounds.getLast(),
                partial);
    }

    private static Margin margin(JsonFields fields) {
        List<String> by = fields.texts("by");
        if (!by.isEmpty()) {
            Map<String, Double> totals =
                    DesignFile.totals(fields.object("totals").orElseThrow(() -> fields.missing("totals")));
            fields.refuseUnknown();
            return new Margin.Categories(by, totals);
        }
        String of = fields.text("of")
                .orElseThrow(() -> new Refusal(fields.place("by") + " must name the columns of the margin"
                        + " (or \"of\" a numeric column, with its \"total\")."));
        double total = fields.number("total").orElseThrow(() -> fields.missing("total"));
        fields.refuseUnknown();
        return new Margin.Amount(of, total);
    }
}
