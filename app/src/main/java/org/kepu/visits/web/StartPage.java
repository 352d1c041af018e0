package org.kepu.visits.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form that starts a visit.
 *
 * @param people who of the team can be there
 * @param present who was chosen
 */
public record StartPage(
        TeamView team,
        List<Option> people,
        List<Option> areas,
        Set<String> present,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
