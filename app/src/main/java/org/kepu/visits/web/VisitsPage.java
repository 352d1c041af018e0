package org.kepu.visits.web;

import java.util.Map;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.TeamId;

/**
 * Visits of teams.
 *
 * @param denied whether only those are shown that the other side says did not take place
 */
public record VisitsPage(
        Paged<VisitView> visits, Map<TeamId, String> teams, Map<AreaId, String> places, boolean denied) {

    /** The name of the team. */
    public String team(VisitView visit) {
        return teams.getOrDefault(visit.team(), "…");
    }

    /** Where it is. */
    public String place(VisitView visit) {
        return places.getOrDefault(visit.area(), "…");
    }
}
