package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes who somebody is, at the person's request and in every team of the city at once: nobody should have to ask each team. Hours
 * and records stay under the number, as what was done stays done.
 */
@Service
public class Erasing {

    private final VolunteerTable table;
    private final VolunteerQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final Persons persons;
    private final List<Traces> traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            VolunteerTable table,
            VolunteerQueries queries,
            TeamQueries teams,
            People people,
            Persons persons,
            List<Traces> traces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.persons = persons;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /** What would go and what would stay. */
    public Erasure preview(VolunteerView membership) {
        List<VolunteerId> all = queries.listMemberships(membership.person()).stream()
                .map(VolunteerView::id)
                .toList();
        List<VolunteerView> named = named(membership.person());
        VolunteerTable.Kept kept = table.kept(all);
        return new Erasure(
                named.stream()
                        .map(VolunteerView::team)
                        .distinct()
                        .map(teams::get)
                        .toList(),
                named.stream().filter(each -> each.leftOn().isEmpty()).count(),
                traces.stream().collect(Collectors.toMap(Traces::what, each -> each.count(all))),
                queries.person(membership).hours(),
                kept.services(),
                kept.records());
    }

    /**
     * Erases name, phone and preferences in all teams; the person leaves those it is in. Refused is somebody who has no name any more,
     * and, at {@code asked}, what the person did not ask for.
     */
    @Transactional
    public Outcome<VolunteerId> erase(VolunteerId id, boolean asked, Viewer by) {
        VolunteerView membership = queries.get(id);
        persons.lock(teams.get(membership.team()).path().getFirst());
        List<VolunteerView> named = named(membership.person());
        if (named.isEmpty()) {
            return Outcome.refused("", "volunteers.refusal.erased");
        }
        if (!asked) {
            return Outcome.refused("asked", "volunteers.refusal.asked");
        }
        LocalDate today = LocalDate.now(clock);
        named.forEach(each -> {
            table.leave(each.id(), today);
            table.erase(each.id(), clock.instant());
            people.erase(teams.get(each.team()), each.id());
            events.publishEvent(new VolunteerErased(each.id()));
        });
        persons.unchecked(membership.person());
        events.publishEvent(
                new Deed(by, "volunteers.erased", "volunteer " + id, "in %d teams".formatted(named.size())));
        return Outcome.done(id);
    }

    private List<VolunteerView> named(PersonId person) {
        return queries.listMemberships(person).stream()
                .filter(each -> !each.erased())
                .toList();
    }
}
