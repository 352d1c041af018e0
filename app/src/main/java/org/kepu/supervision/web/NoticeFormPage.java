package org.kepu.supervision.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** The form of a notice to be issued. */
public record NoticeFormPage(
        Area area, Map<String, String> cells, List<Option> units, Set<String> chosen, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
