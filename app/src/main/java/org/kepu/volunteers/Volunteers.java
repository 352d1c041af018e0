package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UuidV7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters volunteers into teams and keeps their records. */
@Service
public class Volunteers {

    private final VolunteerTable table;
    private final VolunteerQueries queries;
    private final TeamQueries teams;
    private final People people;
    private final Persons persons;
    private final Recognising recognising;
    private final AreaQueries areas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Volunteers(
            VolunteerTable table,
            VolunteerQueries queries,
            TeamQueries teams,
            People people,
            Persons persons,
            Recognising recognising,
            AreaQueries areas,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.teams = teams;
        this.people = people;
        this.persons = persons;
        this.recognising = recognising;
        this.areas = areas;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters somebody who agreed to it. Refused, each at its field, are a name or phone that is none, a year of birth out of
     * bounds, days to come, a missing consent, somebody who may be under age without a guardian's consent, texts too long, and
     * an area outside the city.
     */
    @Transactional
    public Outcome<VolunteerId> enter(TeamId teamId, VolunteerDraft draft, Viewer by) {
        TeamView team = teams.get(teamId);
        List<Refusal> refusals = check(team, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        VolunteerId id = VolunteerId.create();
        PersonId person = recognising.person(team, draft, Optional.empty());
        if (table.present(teamId, person)) {
            return recognising.already();
        }
        if (!table.insert(
                id, person, teamId, draft, clock.instant(), by.account().orElseThrow())) {
            return Outcome.refused("", "volunteers.refusal.dissolved");
        }
        people.keep(team, id, draft);
        events.publishEvent(new Deed(by, "volunteers.entered", "volunteer " + id));
        return Outcome.done(id);
    }

    /** Changes the basic facts of somebody who is in the team; refused is what {@link #enter} refuses. */
    @Transactional
    public Outcome<VolunteerId> edit(VolunteerId id, VolunteerDraft draft, Viewer by) {
        VolunteerView before = queries.get(id);
        TeamView team = teams.get(before.team());
        List<Refusal> refusals = check(team, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        boolean renamed = !people.name(team, id).equals(Optional.of(draft.name()));
        PersonId person = recognising.person(team, draft, Optional.of(before.person()));
        if (!person.equals(before.person()) && table.present(team.id(), person)) {
            return recognising.already();
        }
        if (!table.update(id, draft)) {
            return Outcome.refused("", "volunteers.refusal.left");
        }
        if (!person.equals(before.person())) {
            persons.join(id, person);
        } else if (renamed) {
            persons.unchecked(person);
        }
        people.keep(team, id, draft);
        events.publishEvent(new Deed(by, "volunteers.edited", "volunteer " + id));
        return Outcome.done(id);
    }

    /** Somebody leaves the team today. Name, hours and records stay; see {@link Erasing}. */
    @Transactional
    public Outcome<VolunteerId> leave(VolunteerId id, Viewer by) {
        if (!table.leave(id, LocalDate.now(clock))) {
            return Outcome.refused("", "volunteers.refusal.left");
        }
        events.publishEvent(new Deed(by, "volunteers.ended", "volunteer " + id));
        return Outcome.done(id);
    }

    /** Says that somebody saw a document with the name of the volunteer; refused where the name was erased. */
    @Transactional
    public Outcome<VolunteerId> checked(VolunteerId id, Viewer by) {
        VolunteerView volunteer = queries.get(id);
        if (volunteer.erased()) {
            return Outcome.refused("", "volunteers.refusal.left");
        }
        persons.checked(volunteer.person(), clock.instant(), by.account());
        events.publishEvent(new Deed(by, "volunteers.checked", "volunteer " + id));
        return Outcome.done(id);
    }

    /** Adds a training, commendation or evaluation of a day up to today, 1 to 500 characters. */
    @Transactional
    public Outcome<VolunteerId> record(
            VolunteerId id, Optional<RecordKind> kind, Optional<LocalDate> day, String text, Viewer by) {
        List<Refusal> found = new ArrayList<>();
        if (kind.isEmpty()) {
            found.add(Refusal.at("kind", "imports.cell.required"));
        }
        if (day.filter(given -> !given.isAfter(LocalDate.now(clock))).isEmpty()) {
            found.add(Refusal.at("day", "volunteers.refusal.past"));
        }
        if (text.isBlank() || text.strip().length() > 500) {
            found.add(Refusal.at("text", "volunteers.refusal.text"));
        }
        if (!found.isEmpty()) {
            return Outcome.refused(found);
        }
        RecordView record = new RecordView(kind.orElseThrow(), day.orElseThrow(), text.strip());
        table.insertRecord(
                id, record, UuidV7.create(), clock.instant(), by.account().orElseThrow());
        return Outcome.done(id);
    }

    private List<Refusal> check(TeamView team, VolunteerDraft draft) {
        List<Refusal> found = VolunteerRules.check(draft, LocalDate.now(clock));
        boolean outside = draft.area()
                .filter(id -> areas.find(id)
                        .filter(area -> area.city().equals(team.path().getFirst()))
                        .isEmpty())
                .isPresent();
        if (outside) {
            found.add(Refusal.at("area", "volunteers.refusal.area"));
        }
        if (recognising.differs(draft)) {
            found.add(Refusal.at("name", "volunteers.refusal.realName"));
        }
        return found;
    }
}
