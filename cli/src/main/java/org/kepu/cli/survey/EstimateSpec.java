package org.kepu.cli.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.cli.Refusal;
import org.kepu.survey.QuantileRule;
import org.kepu.survey.Quantity;
import org.kepu.survey.TableStatistic;

/** One entry of "estimates" in a design file. */
record EstimateSpec(
        String id,
        String type,
        List<String> of,
        Optional<String> over,
        List<String> by,
        Optional<String> level,
        List<Double> probs,
        IntervalChoice ci,
        double confidence,
        TableStatistic statistic,
        QuantileRule rule) {

    private static final Map<String, String> TYPES = Map.of(
            "mean",
            "mean",
            "total",
            "total",
            "proportion",
            "proportion",
            "ratio",
            "ratio",
            "quantile",
            "quantile",
            "chisq",
            "chisq");

    private static final Map<String, TableStatistic> STATISTICS = Map.of(
            "F", TableStatistic.F,
            "Chisq", TableStatistic.CHISQ,
            "Wald", TableStatistic.WALD,
            "adjWald", TableStatistic.ADJUSTED_WALD,
            "saddlepoint", TableStatistic.SADDLEPOINT);

    private static final Map<String, QuantileRule> RULES = Map.of(
            "math", QuantileRule.MATH,
            "hf1", QuantileRule.MATH,
            "school", QuantileRule.SCHOOL,
            "hf2", QuantileRule.SCHOOL,
            "hf4", QuantileRule.HF4,
            "hf5", QuantileRule.HF5,
            "hf6", QuantileRule.HF6,
            "hf7", QuantileRule.HF7,
            "hf8", QuantileRule.HF8,
            "hf9", QuantileRule.HF9);

    static EstimateSpec read(JsonFields fields, int number) {
        String type = fields.choice("type", TYPES).orElseThrow(() -> fields.missing("type"));
        EstimateSpec spec = new EstimateSpec(
                fields.text("id").orElse(type + number),
                type,
                fields.texts("of"),
                fields.text("over"),
                fields.texts("by"),
                fields.text("level"),
                fields.node("probs").isPresent() ? fields.numbers("probs") : List.of(0.5),
                fields.choice("ci", IntervalChoice.WORDS).orElse(IntervalChoice.T),
                fields.number("confidence").orElse(0.95),
                fields.choice("statistic", STATISTICS).orElse(TableStatistic.F),
                fields.choice("qrule", RULES).orElse(QuantileRule.MATH));
        fields.refuseUnknown();
        spec.check(fields);
        return spec;
    }

    private void check(JsonFields fields) {
        if (of.isEmpty()) {
            throw fields.missing("of");
        }
        if (type.equals("chisq") && of.size() != 2) {
            throw new Refusal(fields.place("of") + " must name two columns for chisq, for example [\"sex\",\"edu\"].");
        }
        if (type.equals("quantile") && probs.isEmpty()) {
            throw new Refusal(fields.place("probs") + " must list at least one probability, for example [0.5].");
        }
        if (type.equals("ratio") && over.isEmpty()) {
            throw new Refusal(fields.place("over") + " must name the column below the line of the ratio.");
        }
        if (type.equals("ratio") && of.size() != 1) {
            throw new Refusal(fields.place("of") + " must name one column for a ratio.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new Refusal(fields.place("confidence") + " must lie between 0 and 1, for example 0.95.");
        }
        if (type.equals("quantile") && ci.method() == null) {
            throw new Refusal(fields.place("ci") + " can be t, logit, beta, wilson or asin for a quantile.");
        }
        if (ci.forProportions() && (type.equals("total") || type.equals("ratio"))) {
            throw new Refusal(fields.place("ci") + " can only be t for a " + type + ".");
        }
    }

    /** The column, if results of several must be told apart. */
    Optional<String> named(String column) {
        return of.size() > 1 ? Optional.of(column) : Optional.empty();
    }

    /** Whether the numbers of a column are meant, unless it holds categories. */
    boolean averagesNumbers() {
        return (type.equals("mean") || type.equals("total")) && level.isEmpty();
    }

    /** The quantity of a column. */
    Quantity quantity(String column) {
        return switch (type) {
            case "total" -> new Quantity.Total(column, level.orElse(null));
            case "mean" -> new Quantity.Mean(column, level.orElse(null));
            case "proportion" -> new Quantity.Proportion(column, level.orElse(null));
            default -> new Quantity.Ratio(column, over.orElseThrow());
        };
    }
}
