package org.kepu.honours.web;

import java.util.Map;
import org.kepu.shared.Paged;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.YearRow;

/**
 * What people served in a year.
 *
 * @param names as far as the viewer may read them
 * @param stars of each person in all years
 */
public record YearPage(
        int year,
        Paged<YearRow> rows,
        Map<TeamId, TeamView> teams,
        Map<VolunteerId, String> names,
        Map<VolunteerId, Integer> stars) {

    /** The name of the team. */
    public String team(YearRow row) {
        TeamView team = teams.get(row.team());
        return team == null ? "…" : team.name();
    }

    /** How many stars the person has. */
    public int stars(YearRow row) {
        return stars.getOrDefault(row.volunteer(), 0);
    }
}
