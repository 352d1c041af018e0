package org.kepu.volunteers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.JoiningTable.Progress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joins memberships from before there were persons to the person they belong to, by name and phone, once. It works beside everything
 * else in small transactions, goes on where it was cut off, and writes into the audit trail how many it joined.
 */
@Component
class Joining {

    private static final int BATCH = 50;

    private final JoiningTable table;
    private final VolunteerQueries volunteers;
    private final VolunteerTable memberships;
    private final TeamQueries teams;
    private final People people;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Joining(
            JoiningTable table,
            VolunteerQueries volunteers,
            VolunteerTable memberships,
            TeamQueries teams,
            People people,
            Persons persons,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.volunteers = volunteers;
        this.memberships = memberships;
        this.teams = teams;
        this.people = people;
        this.persons = persons;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${kepu.volunteers.join-first:20s}",
            fixedDelayString = "${kepu.volunteers.join-every:1h}")
    void run() {
        boolean more = true;
        while (more) {
            more = next(BATCH);
        }
    }

    /** Looks at some; returns whether there may be more. */
    boolean next(int most) {
        return Objects.requireNonNull(transaction.execute(
                _ -> table.begin().map(progress -> batch(progress, most)).orElse(false)));
    }

    private boolean batch(Progress before, int most) {
        List<VolunteerId> found = table.listNext(before, most);
        if (found.isEmpty()) {
            table.finish(OffsetDateTime.now(clock));
            if (before.looked() > 0) {
                events.publishEvent(new Deed(
                        Viewer.PUBLIC,
                        "volunteers.joined",
                        "volunteers",
                        "looked at %d, joined %d, twice in a team %d"
                                .formatted(before.looked(), before.joined(), before.twice())));
            }
            return false;
        }
        Progress progress = before;
        for (VolunteerId id : found) {
            progress = join(id, progress).after(id);
        }
        table.keep(progress);
        return true;
    }

    private Progress join(VolunteerId id, Progress progress) {
        VolunteerView membership = volunteers.get(id);
        TeamView team = teams.get(membership.team());
        AreaId city = team.path().getFirst();
        persons.lock(city);
        Optional<PersonId> same = people.name(team, id)
                .flatMap(name -> people.phone(team, id).map(phone -> people.listAlike(name, phone)))
                .flatMap(alike -> persons.find(city, alike))
                .filter(person -> !person.equals(membership.person()));
        if (same.isEmpty()) {
            return progress;
        }
        if (membership.leftOn().isEmpty() && memberships.present(team.id(), same.get())) {
            return progress.twiceOne();
        }
        persons.join(id, same.get());
        persons.keepCheck(membership.person(), same.get());
        return progress.joinedOne();
    }
}
