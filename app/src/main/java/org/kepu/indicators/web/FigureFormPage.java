package org.kepu.indicators.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.indicators.Figure;
import org.kepu.indicators.Indicator;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a figure.
 *
 * @param standing the figure that stands and would be corrected
 * @param places areas it can be about
 */
public record FigureFormPage(
        Area area,
        Indicator indicator,
        Optional<Figure> standing,
        List<Option> places,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
