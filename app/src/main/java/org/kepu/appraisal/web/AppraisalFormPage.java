package org.kepu.appraisal.web;

import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of an appraisal.
 *
 * @param name of the appraisal, empty for a new one
 * @param earlier appraisals whose items can be taken over
 */
public record AppraisalFormPage(
        Area area,
        String name,
        String action,
        String back,
        List<Option> earlier,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
