package org.kepu.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;

/**
 * When a team goes out.
 *
 * @param known whether somebody said so, or the usual is shown
 * @param free halves of weekdays that are ticked, as they are kept
 * @param cells what stands in the fields
 * @param away first and last day of each absence, as typed
 */
public record RhythmPage(
        TeamView team,
        boolean known,
        Set<String> free,
        Map<String, String> cells,
        List<List<String>> away,
        FormErrors errors) {

    /** The page and where its form goes. */
    public String address() {
        return "/matching/teams/" + team.id();
    }

    /** The absences with two empty lines to write in. */
    public List<List<String>> awayWithRoom() {
        List<List<String>> lines = new ArrayList<>(away);
        lines.add(List.of("", ""));
        lines.add(List.of("", ""));
        return lines;
    }
}
