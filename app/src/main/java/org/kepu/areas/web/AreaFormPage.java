package org.kepu.areas.web;

import java.util.List;
import java.util.Map;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of an area.
 *
 * @param heading message key of the title
 * @param name of the area above or of the area itself
 * @param cells what was typed, by field
 * @param siblings in whose figures the people may be counted
 * @param kinds constants that may be chosen
 */
public record AreaFormPage(
        String heading,
        String name,
        String action,
        String back,
        Map<String, String> cells,
        List<Option> siblings,
        List<String> kinds,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
