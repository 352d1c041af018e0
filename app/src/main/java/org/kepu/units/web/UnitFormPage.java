package org.kepu.units.web;

import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/**
 * A form about a unit.
 *
 * @param heading message key of the title
 * @param name of the unit, empty for a new one
 * @param cells what was typed, by field
 */
public record UnitFormPage(
        Area area,
        String heading,
        String name,
        String action,
        String back,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
