package org.kepu.visits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.volunteers.Confirming;
import org.kepu.volunteers.ServiceDraft;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.kepu.volunteers.VolunteerView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the team does about a visit: starts it, records its hours, or cancels one started by mistake. */
@Service
public class Visits {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private final VisitTable table;
    private final VisitQueries queries;
    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final AreaQueries areas;
    private final Serving serving;
    private final Confirming confirming;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Visits(
            VisitTable table,
            VisitQueries queries,
            TeamQueries teams,
            VolunteerQueries volunteers,
            AreaQueries areas,
            Serving serving,
            Confirming confirming,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.teams = teams;
        this.volunteers = volunteers;
        this.areas = areas;
        this.serving = serving;
        this.confirming = confirming;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts a visit now. Refused, at its field, are a title missing or too long, a place outside the city, nobody present or somebody
     * who is not in the team, and a dissolved team.
     */
    @Transactional
    public Outcome<VisitId> start(TeamId id, VisitDraft draft, Viewer by) {
        TeamView team = teams.get(id);
        List<Refusal> refusals = check(team, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        VisitId visit = VisitId.create();
        table.insert(visit, team, draft, OffsetDateTime.now(clock), by.account().orElseThrow());
        events.publishEvent(new Deed(by, "visits.started", "visit " + visit));
        return Outcome.done(visit);
    }

    /** Takes back a visit that was started by mistake; refused once it was answered, recorded or cancelled. */
    @Transactional
    public Outcome<VisitId> cancel(VisitId id, Viewer by) {
        if (!table.cancel(id, OffsetDateTime.now(clock))) {
            return Outcome.refused("", "visits.refusal.settled");
        }
        events.publishEvent(new Deed(by, "visits.cancelled", "visit " + id));
        return Outcome.done(id);
    }

    /**
     * Records the hours of a visit, with the answer of the other side if there is one. Refused are a visit that is recorded, cancelled
     * or denied, one that is recorded with what it is for, and what the ledger of hours refuses.
     *
     * @param people who was served, by audience
     * @param hours for each volunteer who was there
     */
    @Transactional
    public Outcome<ServiceId> record(
            VisitId id, Map<Audience, Long> people, Map<VolunteerId, BigDecimal> hours, Viewer by) {
        table.lock(id);
        VisitView visit = queries.get(id);
        if (visit.state() != VisitState.OPEN) {
            return Outcome.refused("", "visits.refusal.settled");
        }
        if (visit.occasion().isPresent()) {
            return Outcome.refused("", "visits.refusal.occasion");
        }
        if (visit.denied()) {
            return Outcome.refused("", "visits.refusal.denied");
        }
        ServiceDraft draft = new ServiceDraft(visit.day(), visit.area(), visit.title(), people, Set.of(), hours);
        Outcome<ServiceId> recorded = serving.record(visit.team(), draft, by);
        if (recorded instanceof Outcome.Done<ServiceId>(ServiceId service)) {
            table.recorded(id, service);
            visit.agrees().ifPresent(agrees -> confirming.answer(service, agrees, Confirming.How.VISIT));
        }
        return recorded;
    }

    /** How long the team has been there, to the nearest quarter of an hour, between one and 48 of them: what the form proposes. */
    public BigDecimal elapsed(VisitView visit) {
        long minutes = Duration.between(visit.startedAt(), clock.instant()).toMinutes();
        long quarters = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(15), 0, RoundingMode.HALF_UP)
                .longValue();
        return QUARTER.multiply(BigDecimal.valueOf(Math.clamp(quarters, 1, 48)));
    }

    private List<Refusal> check(TeamView team, VisitDraft draft) {
        List<Refusal> found = new ArrayList<>();
        if (!team.active()) {
            found.add(Refusal.at("", "volunteers.refusal.dissolved"));
        }
        if (draft.title().isEmpty() || draft.title().length() > 120) {
            found.add(Refusal.at("title", "visits.refusal.title"));
        }
        if (areas.find(draft.area())
                .filter(area -> area.city().equals(team.path().getFirst()))
                .isEmpty()) {
            found.add(Refusal.at("area", "volunteers.refusal.area"));
        }
        Set<VolunteerId> strangers = new HashSet<>(draft.present());
        strangers.removeAll(volunteers.listPresent(team.id()).stream()
                .map(VolunteerView::id)
                .collect(Collectors.toSet()));
        if (draft.present().isEmpty() || !strangers.isEmpty()) {
            found.add(Refusal.at("present", "visits.refusal.nobody"));
        }
        return found;
    }
}
