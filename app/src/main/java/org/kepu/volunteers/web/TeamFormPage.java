package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a team.
 *
 * @param before the team that is changed; empty for a new one
 * @param whole whether more can be changed than a leader may
 * @param units to register for; empty where the team has its unit
 */
public record TeamFormPage(
        Optional<TeamView> before,
        boolean whole,
        Map<String, String> cells,
        Set<String> skills,
        Set<String> served,
        List<Option> units,
        List<Option> leaders,
        List<Option> areas,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** Where the form is sent. */
    public String action() {
        return before.map(team -> "/volunteers/teams/" + team.id() + "/edit").orElse("/volunteers/new");
    }

    /** Where cancelling leads. */
    public String back() {
        return before.map(team -> "/volunteers/teams/" + team.id()).orElse("/volunteers");
    }
}
