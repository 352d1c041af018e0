package org.kepu.experts.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of an expert.
 *
 * @param fresh whether somebody new is registered
 * @param action where it is sent
 * @param back where cancelling leads
 * @param areas to choose from, for somebody new
 * @param topics chosen
 */
public record ExpertFormPage(
        boolean fresh,
        String action,
        String back,
        List<Option> areas,
        Map<String, String> cells,
        Set<String> topics,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
