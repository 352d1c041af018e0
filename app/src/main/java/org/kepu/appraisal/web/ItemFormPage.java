package org.kepu.appraisal.web;

import java.util.Map;
import java.util.Set;
import org.kepu.appraisal.Appraisal;
import org.kepu.web.FormErrors;

/**
 * The form of an item.
 *
 * @param action where it is sent
 * @param kinds chosen kinds of happening
 */
public record ItemFormPage(
        Appraisal appraisal, String action, Map<String, String> cells, Set<String> kinds, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
