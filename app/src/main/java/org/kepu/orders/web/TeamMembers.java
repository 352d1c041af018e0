package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.orders.OrderView;
import org.kepu.orders.StepCells;
import org.kepu.volunteers.People;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** Who of a team may have served. */
@Component
class TeamMembers {

    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final People people;

    TeamMembers(TeamQueries teams, VolunteerQueries volunteers, People people) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.people = people;
    }

    /** The field for the hours of each, and what to call whom; by number where the viewer may not see names. */
    List<Option> list(OrderView order, Viewer viewer) {
        return order.course()
                .teamId()
                .flatMap(teams::find)
                .map(team -> list(team, viewer))
                .orElse(List.of());
    }

    private List<Option> list(TeamView team, Viewer viewer) {
        List<VolunteerView> present = volunteers.listPresent(team.id());
        Map<VolunteerId, String> names = people.names(
                viewer, team, present.stream().map(VolunteerView::id).toList());
        return present.stream()
                .map(each -> new Option(StepCells.HOURS + each.id(), names.getOrDefault(each.id(), each.printed())))
                .toList();
    }
}
