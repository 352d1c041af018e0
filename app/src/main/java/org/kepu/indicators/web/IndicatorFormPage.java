package org.kepu.indicators.web;

import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.indicators.Indicator;
import org.kepu.web.FormErrors;

/**
 * The form of a definition.
 *
 * @param name of the indicator, empty for a new one
 * @param ofPlan whether name, unit and goal are a plan's and cannot be changed here
 * @param others indicators a formula may name
 * @param cells what was typed, by field
 */
public record IndicatorFormPage(
        Area area,
        String name,
        boolean ofPlan,
        String action,
        String back,
        List<Indicator> others,
        Map<String, String> cells,
        FormErrors errors) {

    public IndicatorFormPage {
        others = List.copyOf(others);
    }

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
