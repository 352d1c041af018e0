package org.kepu.intake.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.intake.review.PartCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.util.MultiValueMap;

/** Indicators as typed; an empty row at the end takes a new one, a row without any text goes. */
public record IndicatorForm(List<Row> rows) {

    /** One indicator as typed. */
    public record Row(
            String name, String unit, String baselineYear, String baseline, String targetYear, String target) {

        static final Row EMPTY = new Row("", "", "", "", "", "");

        boolean isEmpty() {
            return (name + unit + baselineYear + baseline + targetYear + target).isBlank();
        }
    }

    static IndicatorForm of(List<PlanDraft.Indicator> indicators) {
        List<Row> rows = new ArrayList<>();
        indicators.forEach(indicator -> rows.add(new Row(
                indicator.name(),
                indicator.unit(),
                year(indicator.baseline()),
                value(indicator.baseline()),
                year(indicator.target()),
                value(indicator.target()))));
        rows.add(Row.EMPTY);
        return new IndicatorForm(rows);
    }

    static IndicatorForm typed(MultiValueMap<String, String> typed) {
        Columns columns = new Columns(typed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; columns.has("name", i); i++) {
            rows.add(new Row(
                    columns.at("name", i),
                    columns.at("unit", i),
                    columns.at("baselineYear", i),
                    columns.at("baseline", i),
                    columns.at("targetYear", i),
                    columns.at("target", i)));
        }
        return new IndicatorForm(rows);
    }

    Outcome<PartCorrection.Indicators> read() {
        List<PlanDraft.Indicator> indicators = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.isEmpty()) {
                if (row.name().isBlank()) {
                    wrong.add(Refusal.at("name-" + i, "plan.refusal.indicator", i + 1));
                }
                indicators.add(new PlanDraft.Indicator(
                        row.name().strip(),
                        row.unit().strip(),
                        figure(row.baselineYear(), row.baseline(), "baselineYear-" + i, "baseline-" + i, wrong),
                        figure(row.targetYear(), row.target(), "targetYear-" + i, "target-" + i, wrong)));
            }
        }
        return wrong.isEmpty() ? Outcome.done(new PartCorrection.Indicators(indicators)) : Outcome.refused(wrong);
    }

    private static Optional<PlanDraft.Figure> figure(
            String year, String value, String yearField, String valueField, List<Refusal> wrong) {
        Optional<Integer> readYear = Typed.number(year);
        Optional<BigDecimal> readValue = Typed.decimal(value);
        if (readYear.isEmpty() && !year.isBlank()) {
            wrong.add(Refusal.at(yearField, "intake.refusal.year"));
        }
        if (readValue.isEmpty() && !value.isBlank()) {
            wrong.add(Refusal.at(valueField, "intake.refusal.number"));
        }
        return readYear.isEmpty() && readValue.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanDraft.Figure(readYear, readValue));
    }

    private static String year(Optional<PlanDraft.Figure> figure) {
        return figure.flatMap(PlanDraft.Figure::year).map(String::valueOf).orElse("");
    }

    private static String value(Optional<PlanDraft.Figure> figure) {
        return figure.flatMap(PlanDraft.Figure::value)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
