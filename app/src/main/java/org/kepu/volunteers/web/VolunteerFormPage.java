package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a volunteer's basic facts.
 *
 * @param fresh whether somebody new is entered
 * @param action where the form is sent
 * @param back where cancelling leads
 */
public record VolunteerFormPage(
        TeamView team,
        boolean fresh,
        String action,
        String back,
        Map<String, String> cells,
        Set<String> skills,
        List<Option> areas,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
