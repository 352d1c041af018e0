package org.kepu.certificates;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.volunteers.HourView;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.springframework.stereotype.Component;

/** What a unit recorded of a person: the services in all its teams, as they stand in the ledger now. */
@Component
class Services {

    private final VolunteerQueries volunteers;
    private final ServiceQueries services;
    private final TeamQueries teams;

    Services(VolunteerQueries volunteers, ServiceQueries services, TeamQueries teams) {
        this.volunteers = volunteers;
        this.services = services;
        this.teams = teams;
    }

    /**
     * Services of some days.
     *
     * @param teams in which they were, in the sequence of the services
     */
    record Served(List<ServiceLine> lines, List<String> teams) {}

    /** Of the person in all teams of the unit that recorded the services of this membership. */
    Served ofPerson(VolunteerView membership, LocalDate from, LocalDate to) {
        return of(besides(membership), from, to);
    }

    /** Of one membership, as certificates stated it before they covered all teams. */
    Served ofMembership(VolunteerView membership, LocalDate from, LocalDate to) {
        return of(Map.of(membership.id(), teams.get(membership.team())), from, to);
    }

    /** The memberships of the person in teams of the same unit. */
    Map<VolunteerId, TeamView> besides(VolunteerView membership) {
        TeamView own = teams.get(membership.team());
        return volunteers.listMemberships(membership.person()).stream()
                .collect(Collectors.toMap(VolunteerView::id, each -> teams.get(each.team())))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().unit().equals(own.unit()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Served of(Map<VolunteerId, TeamView> memberships, LocalDate from, LocalDate to) {
        List<HourView> found = services.listStanding(memberships.keySet(), from, to);
        Set<String> names = new LinkedHashSet<>();
        found.forEach(line -> names.add(
                Objects.requireNonNull(memberships.get(line.volunteer())).name()));
        return new Served(
                found.stream()
                        .map(line -> new ServiceLine(line.day(), line.title(), line.hours()))
                        .toList(),
                List.copyOf(names));
    }
}
