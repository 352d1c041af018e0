package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a volunteer to another team of the city. The number stays, and so do hours and records where they were made. */
@Service
public class Moving {

    private static final Role[] MOVERS = {Role.OFFICE, Role.COUNTY_OFFICE, Role.LIAISON};

    private final VolunteerQueries queries;
    private final VolunteerTable table;
    private final TeamQueries teams;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moving(
            VolunteerQueries queries,
            VolunteerTable table,
            TeamQueries teams,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.table = table;
        this.teams = teams;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** The teams to which this viewer may take the volunteer: active ones of the city within the viewer's reach. */
    public List<TeamView> listTargets(TeamView from, Viewer viewer) {
        TeamFilter inCity =
                new TeamFilter("", Optional.empty(), Optional.of(from.path().getFirst()), false);
        return teams.list(viewer, MOVERS, inCity, new Paging(1, 200)).rows().stream()
                .filter(team -> !team.id().equals(from.id()))
                .toList();
    }

    /**
     * Ends the membership today and begins one in the other team. Refused are somebody who has left, a team that cannot be chosen or
     * has the person already, and a missing agreement.
     *
     * @param agreed whether the person agreed to it
     */
    @Transactional
    public Outcome<VolunteerId> move(VolunteerId id, Optional<TeamId> to, boolean agreed, Viewer by) {
        VolunteerView volunteer = queries.get(id);
        TeamView from = teams.get(volunteer.team());
        if (volunteer.leftOn().isPresent()) {
            return Outcome.refused("", "volunteers.refusal.left");
        }
        Optional<TeamView> target = to.flatMap(teams::find)
                .filter(team -> listTargets(from, by).stream()
                        .anyMatch(each -> each.id().equals(team.id())));
        if (target.isEmpty()) {
            return Outcome.refused("to", "volunteers.refusal.target");
        }
        if (!agreed) {
            return Outcome.refused("agreed", "volunteers.refusal.agreed");
        }
        TeamView team = target.get();
        if (table.present(team.id(), volunteer.person())) {
            return Outcome.refused("to", "volunteers.refusal.alreadyIn");
        }
        LocalDate today = LocalDate.now(clock);
        VolunteerId fresh = VolunteerId.create();
        table.leave(id, today);
        if (!table.copy(
                id, fresh, team.id(), today, clock.instant(), by.account().orElseThrow())) {
            throw new IllegalStateException("team " + team.id() + " was dissolved meanwhile");
        }
        people.copy(from, id, team, fresh);
        events.publishEvent(new Deed(by, "volunteers.moved", "volunteer " + fresh));
        return Outcome.done(fresh);
    }
}
