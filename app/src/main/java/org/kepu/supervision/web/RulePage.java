package org.kepu.supervision.web;

import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;

/** The form of an area's rule. */
public record RulePage(Area area, Map<String, String> cells, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
