package org.kepu.honours.web;

import java.util.List;
import java.util.Map;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/** The form for the hours from which a city gives stars. */
public record StarsPage(String city, List<Option> cities, Map<String, String> cells, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
