package org.kepu.volunteers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records services: hours of each volunteer and one entry of the evidence ledger, together or not at all. Who organised the
 * service records it (谁组织谁记录). A mistake is taken back whole, with a reason, and then recorded anew.
 */
@Service
public class Serving {

    /** The most hours of a person on one day. */
    static final BigDecimal MOST = new BigDecimal(24);

    private final HourTable table;
    private final TeamQueries teams;
    private final VolunteerQueries volunteers;
    private final ServiceQueries queries;
    private final AreaQueries areas;
    private final Ledger ledger;
    private final Clock clock;

    Serving(
            HourTable table,
            TeamQueries teams,
            VolunteerQueries volunteers,
            ServiceQueries queries,
            AreaQueries areas,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.teams = teams;
        this.volunteers = volunteers;
        this.queries = queries;
        this.areas = areas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Records a service. Refused are: nobody's hours ({@code hours}); hours out of bounds, more than 24 on a day, or of somebody
     * who was not in the team that day ({@code hours-<volunteer>}); a place outside the team's city; a dissolved team; and what
     * the evidence ledger refuses, as the same title at the same place on the same day.
     */
    @Transactional
    public Outcome<ServiceId> record(TeamId teamId, ServiceDraft draft, Viewer by) {
        return record(teams.get(teamId), draft, Serving::evidence, by.account().orElseThrow());
    }

    /**
     * Records the hours of what another module tells the ledger of, so that it is entered once: the hours and how many volunteers
     * there were are added to its entry. Refused is what {@link #record(TeamId, ServiceDraft, Viewer)} refuses.
     *
     * @param happening the entry without hours and volunteers, with the source of the other module
     * @param by who answers for the figures
     */
    @Transactional
    public Outcome<ServiceId> record(TeamId teamId, ServiceDraft draft, EntryDraft happening, AccountId by) {
        return record(teams.get(teamId), draft, (_, hours) -> counting(happening, hours), by);
    }

    /** What {@link #record(TeamId, ServiceDraft, Viewer)} would refuse now, before the evidence ledger is asked. */
    public List<Refusal> check(TeamId teamId, ServiceDraft draft) {
        return check(teams.get(teamId), draft);
    }

    private Outcome<ServiceId> record(
            TeamView team, ServiceDraft draft, BiFunction<TeamView, ServiceDraft, EntryDraft> evidence, AccountId by) {
        table.lock(draft.hours().keySet());
        List<Refusal> refusals = check(team, draft);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return switch (ledger.append(evidence.apply(team, draft), by)) {
            case Outcome.Refused<EntryId>(var found) -> Outcome.refused(found);
            case Outcome.Done<EntryId>(EntryId entry) -> {
                ServiceId id = ServiceId.create();
                table.insert(id, team.id(), draft, entry, clock.instant(), by);
                yield Outcome.done(id);
            }
        };
    }

    /**
     * Takes a service back: opposite hours for everybody and a reversal in the evidence ledger. Refused are a reason that is
     * missing, too long or tells personal data, and a service that was taken back already.
     */
    @Transactional
    public Outcome<ServiceId> reverse(ServiceId id, String reason, Viewer by) {
        ServiceView service = queries.get(id);
        AccountId account = by.account().orElseThrow();
        return switch (ledger.reverse(service.entry(), reason, account)) {
            case Outcome.Refused<EntryId>(var found) -> Outcome.refused(found);
            case Outcome.Done<EntryId> _ -> {
                table.reverse(id, reason.strip(), clock.instant(), account);
                yield Outcome.done(id);
            }
        };
    }

    private List<Refusal> check(TeamView team, ServiceDraft draft) {
        List<Refusal> found = new ArrayList<>();
        if (!team.active()) {
            found.add(Refusal.at("", "volunteers.refusal.dissolved"));
        }
        if (draft.hours().isEmpty()) {
            found.add(Refusal.at("hours", "volunteers.refusal.nobody"));
        }
        if (areas.find(draft.area())
                .filter(area -> area.city().equals(team.path().getFirst()))
                .isEmpty()) {
            found.add(Refusal.at("area", "volunteers.refusal.area"));
        }
        Map<VolunteerId, VolunteerView> present = volunteers.listPresent(team.id()).stream()
                .filter(volunteer -> volunteer.inTeamOn(draft.day()))
                .collect(Collectors.toMap(VolunteerView::id, volunteer -> volunteer));
        Map<VolunteerId, BigDecimal> already = table.onDay(draft.hours().keySet(), draft.day());
        draft.hours().forEach((volunteer, hours) -> {
            String field = "hours-" + volunteer;
            if (!present.containsKey(volunteer)) {
                found.add(Refusal.at(field, "volunteers.refusal.notInTeam"));
            } else if (hours.signum() <= 0
                    || hours.stripTrailingZeros().scale() > 2
                    || hours.add(already.getOrDefault(volunteer, BigDecimal.ZERO))
                                    .compareTo(MOST)
                            > 0) {
                found.add(Refusal.at(field, "volunteers.refusal.hours"));
            }
        });
        return found;
    }

    /** The same service told again is known by what it is, so that a form sent twice counts once. */
    private static EntryDraft evidence(TeamView team, ServiceDraft draft) {
        String same = team.id() + "\n" + draft.day() + "\n" + draft.area() + "\n" + draft.title();
        EntryDraft entry = EntryDraft.of(
                        draft.day(),
                        draft.area(),
                        HappeningKind.SERVICE,
                        draft.title(),
                        "volunteers:" + UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)))
                .by(team.unit())
                .serving(draft.clauses())
                .counting(Measure.SESSIONS, 1);
        for (var served : draft.people().entrySet()) {
            entry = entry.reaching(served.getKey(), served.getValue());
        }
        return counting(entry, draft);
    }

    private static EntryDraft counting(EntryDraft entry, ServiceDraft draft) {
        return entry.counting(Measure.HOURS, draft.total())
                .counting(Measure.VOLUNTEERS, draft.hours().size());
    }
}
