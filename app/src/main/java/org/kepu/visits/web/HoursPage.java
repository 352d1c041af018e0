package org.kepu.visits.web;

import java.util.List;
import java.util.Map;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form for the hours of a visit.
 *
 * @param people each volunteer of the team under the name of the field
 */
public record HoursPage(
        VisitView visit, TeamView team, List<Option> people, Map<String, String> cells, FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of the visit. */
    public String address() {
        return "/volunteers/visits/" + visit.id();
    }
}
