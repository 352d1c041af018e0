package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.spreadsheets.RowReader;

/** A definition as people write it in a form; fields are those of {@link IndicatorDraft}. */
public final class IndicatorCells {

    private IndicatorCells() {}

    /** What the fields of a definition hold. */
    public static Map<String, String> of(Indicator indicator) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", indicator.code());
        cells.put("name", indicator.name());
        cells.put("unit", indicator.unit());
        cells.put("direction", indicator.direction().name());
        cells.put("decimals", Integer.toString(indicator.decimals()));
        cells.put("formula", indicator.formula());
        cells.put("source", indicator.source());
        cells.put("weight", indicator.weight().map(BigDecimal::toPlainString).orElse(""));
        cells.put("shown", Boolean.toString(indicator.shown()));
        Goal goal = indicator.goals().isEmpty() ? Goal.NONE : indicator.goals().getFirst();
        goal.baselineYear().ifPresent(year -> cells.put("baselineYear", Integer.toString(year)));
        goal.baseline().ifPresent(value -> cells.put("baseline", value.toPlainString()));
        goal.targetYear().ifPresent(year -> cells.put("targetYear", Integer.toString(year)));
        goal.target().ifPresent(value -> cells.put("target", value.toPlainString()));
        return cells;
    }

    /** Reads a draft; what cannot be read is a problem of the reader. */
    public static IndicatorDraft draft(RowReader reader) {
        Optional<Integer> decimals = reader.number("decimals", 0, 6);
        return new IndicatorDraft(
                reader.required("code", 20),
                reader.required("name", 200),
                reader.text("unit", 40),
                reader.choice("direction", IndicatorDirection.class).orElse(IndicatorDirection.UP),
                decimals.orElse(2),
                reader.text("formula", 500),
                reader.text("source", 300),
                Decimals.read(reader, "weight"),
                "true".equals(reader.text("shown", 5)),
                Goal.own(
                        reader.number("baselineYear", 1990, 2200),
                        Decimals.read(reader, "baseline"),
                        reader.number("targetYear", 1990, 2200),
                        Decimals.read(reader, "target")));
    }
}
