package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holder;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.audit.Deed;
import org.kepu.shared.AreaId;
import org.kepu.shared.Constraint;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers teams, keeps what is said about them, and dissolves them. */
@Service
public class Teams {

    private final TeamTable table;
    private final TeamQueries queries;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final Holders holders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(
            TeamTable table,
            TeamQueries queries,
            AreaQueries areas,
            UnitQueries units,
            Holders holders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.queries = queries;
        this.areas = areas;
        this.units = units;
        this.holders = holders;
        this.events = events;
        this.clock = clock;
    }

    /** Who can lead a team of the unit: holders of the role who work in the unit's city or county. */
    public List<Holder> listLeaders(Unit unit) {
        return holders.listWith(Role.TEAM_LEADER, unit.area());
    }

    /**
     * Registers a team of a unit that exists. Refused are a name that is missing, too long or taken in the unit, texts too long,
     * mobile numbers in the contact, a leader without the role, and areas outside the unit's city.
     *
     * @throws NotFound if there is no such unit
     */
    @Transactional
    public Outcome<TeamId> register(UnitId unitId, TeamDraft draft, Viewer by) {
        Unit unit = units.get(unitId);
        List<Refusal> refusals = check(draft, unit, Optional.empty());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (!unit.existsOn(LocalDate.now(clock))) {
            return Outcome.refused("unit", "volunteers.refusal.unit");
        }
        TeamId id = TeamId.create();
        if (!table.insert(
                id,
                unitId,
                areas.get(unit.area()).path(),
                draft,
                clock.instant(),
                by.account().orElseThrow())) {
            return Outcome.refused("name", "volunteers.refusal.taken");
        }
        events.publishEvent(new Deed(by, "volunteers.team.registered", "team " + id));
        return Outcome.done(id);
    }

    /**
     * Changes what is said about an active team; refused is what {@link #register} refuses. Who only leads the team leaves name,
     * leader, insurance and note as they are.
     */
    @Transactional
    public Outcome<TeamId> edit(TeamId id, TeamDraft wanted, Viewer by) {
        TeamView team = queries.get(id);
        TeamDraft draft = mayRename(team, by)
                ? wanted
                : new TeamDraft(
                        team.name(),
                        team.leader(),
                        wanted.skills(),
                        wanted.served(),
                        wanted.contact(),
                        team.insurance(),
                        team.note());
        List<Refusal> refusals = check(draft, units.get(team.unit()), Optional.of(team));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        try {
            if (!table.update(id, draft)) {
                return Outcome.refused("", "volunteers.refusal.dissolved");
            }
        } catch (DuplicateKeyException taken) {
            if (Constraint.violatedBy(taken).equals("team_name_in_unit")) {
                return Outcome.refused("name", "volunteers.refusal.taken");
            }
            throw taken;
        }
        events.publishEvent(new Deed(by, "volunteers.team.edited", "team " + id));
        return Outcome.done(id);
    }

    /** Whether the viewer may change more of the team than its leader may. */
    public boolean mayRename(TeamView team, Viewer viewer) {
        return viewer.hasAnyOver(team.placement(), Role.OFFICE, Role.COUNTY_OFFICE, Role.LIAISON);
    }

    /** Ends a team today, for a reason of 1 to 500 characters; its records and hours stay. */
    @Transactional
    public Outcome<TeamId> dissolve(TeamId id, String reason, Viewer by) {
        if (reason.isBlank() || reason.strip().length() > 500) {
            return Outcome.refused("reason", "volunteers.refusal.reason");
        }
        if (!table.dissolve(id, LocalDate.now(clock), reason.strip())) {
            return Outcome.refused("", "volunteers.refusal.dissolved");
        }
        events.publishEvent(new Deed(by, "volunteers.team.dissolved", "team " + id));
        return Outcome.done(id);
    }

    private List<Refusal> check(TeamDraft draft, Unit unit, Optional<TeamView> before) {
        List<Refusal> found = TeamRules.check(draft);
        boolean sameLeader =
                before.map(team -> team.leader().equals(draft.leader())).orElse(false);
        if (!sameLeader
                && draft.leader()
                        .filter(leader -> listLeaders(unit).stream()
                                .noneMatch(holder -> holder.account().equals(leader)))
                        .isPresent()) {
            found.add(Refusal.at("leader", "volunteers.refusal.leader"));
        }
        Set<AreaId> inCity = areas.map(draft.served()).values().stream()
                .filter(area -> area.city().equals(unit.city()))
                .map(Area::id)
                .collect(Collectors.toSet());
        if (!inCity.equals(draft.served())) {
            found.add(Refusal.at("served", "volunteers.refusal.served"));
        }
        return found;
    }
}
