package org.kepu.activities;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.themes.Themes;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the register: a unit's liaison for the unit, offices for the units of their areas. */
@Service
public class ActivityRegister {

    private static final String SEEN = """
            from activities.activity a
            where (a.unit_id = any(string_to_array(:units, ',')::uuid[]) or a.unit_path && string_to_array(:areas, ',')::uuid[])
                and (:state = '' or a.state = :state)
            """;

    private final JdbcClient jdbc;
    private final ActivityQueries queries;
    private final ActivityRows rows;
    private final Keepers keepers;
    private final Themes themes;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActivityRegister(
            JdbcClient jdbc,
            ActivityQueries queries,
            ActivityRows rows,
            Keepers keepers,
            Themes themes,
            UnitQueries units,
            AreaQueries areas,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.rows = rows;
        this.keepers = keepers;
        this.themes = themes;
        this.units = units;
        this.areas = areas;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The units for which the viewer may enter activities, in protocol order. */
    public List<Unit> listUnits(Viewer viewer) {
        return keepers.listUnits(viewer);
    }

    /** The activities of the viewer's units and areas, the latest first. */
    public Paged<ActivityView> list(Viewer viewer, Optional<ActivityState> state, Paging paging) {
        Role[] roles = {Role.LIAISON, Role.UNIT_HEAD, Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR};
        String own = Keepers.listOwnUnits(viewer, roles).stream()
                .map(UnitId::toString)
                .collect(Collectors.joining(","));
        String over =
                Keepers.listAreas(viewer, roles).stream().map(AreaId::toString).collect(Collectors.joining(","));
        List<ActivityView> found = jdbc.sql("select " + ActivityRow.COLUMNS + SEEN + """
                        order by (select max(s.starts_at) from activities.session s where s.activity_id = a.id) desc nulls first, a.id desc
                        limit :size offset :offset
                        """)
                .param("units", own)
                .param("areas", over)
                .param("state", state.map(Enum::name).orElse(""))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ActivityRow::map)
                .list();
        long total = jdbc.sql("select count(*) " + SEEN)
                .param("units", own)
                .param("areas", over)
                .param("state", state.map(Enum::name).orElse(""))
                .query((ResultSet row, int number) -> row.getLong(1))
                .single();
        return new Paged<>(found, paging, total);
    }

    /**
     * Enters an activity as a draft, or changes the one given. Refused at the fields of {@link ActivityCells}: also a unit that is
     * not the viewer's, a place outside the unit's city, and sessions that were announced and are missing.
     *
     * @throws org.kepu.shared.NotFound if there is no such activity
     */
    public Outcome<ActivityId> save(Optional<ActivityId> existing, ActivityDraft draft, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<ActivityView> before = existing.map(queries::lock);
            List<Refusal> wrong = draft.wrong();
            Optional<Unit> unit = draft.unit().flatMap(units::find);
            Optional<Area> unitArea = unit.flatMap(found -> areas.find(found.area()));
            Optional<Area> area = draft.area().flatMap(areas::find);
            if (unit.isPresent()
                    && !keepers.mayKeep(unit.get().id(), unitArea.orElseThrow().path(), viewer)) {
                wrong.add(Refusal.at("unit", "activities.refusal.unit"));
            }
            if (area.isPresent()
                    && unit.isPresent()
                    && !area.get().city().equals(unit.get().city())) {
                wrong.add(Refusal.at("area", "activities.refusal.area"));
            }
            if (!draft.theme().isEmpty() && themes.find(draft.theme()).isEmpty()) {
                wrong.add(Refusal.at("theme", "activities.refusal.theme"));
            }
            before.ifPresent(activity -> wrong.addAll(wrong(activity, draft, viewer)));
            if (!wrong.isEmpty() || unit.isEmpty() || area.isEmpty()) {
                return Outcome.refused(wrong);
            }
            return Outcome.done(write(
                    before,
                    draft,
                    unit.get(),
                    unitArea.orElseThrow().path(),
                    area.get().path(),
                    viewer));
        }));
    }

    private List<Refusal> wrong(ActivityView activity, ActivityDraft draft, Viewer viewer) {
        List<Refusal> wrong = new ArrayList<>();
        if (!keepers.mayKeep(activity.unit(), activity.unitPath(), viewer)) {
            wrong.add(Refusal.at("", "activities.refusal.notYours"));
        }
        if (!ActivityStep.EDIT.from().contains(activity.state())) {
            wrong.add(Refusal.at("", "activities.refusal.moved"));
        }
        Set<SessionId> named = draft.sessions().stream()
                .flatMap(session -> session.id().stream())
                .collect(Collectors.toSet());
        boolean missing = queries.listSessions(activity.id()).stream()
                .anyMatch(session -> !session.calledOff() && !named.contains(session.id()));
        if (activity.publicly() && missing && draft.unread().isEmpty()) {
            wrong.add(Refusal.at("addDay", "activities.refusal.missing"));
        }
        return wrong;
    }

    private ActivityId write(
            Optional<ActivityView> before,
            ActivityDraft draft,
            Unit unit,
            List<AreaId> unitPath,
            List<AreaId> path,
            Viewer viewer) {
        Instant now = clock.instant();
        ActivityId id = before.map(ActivityView::id).orElseGet(ActivityId::create);
        rows.write(id, before.isEmpty(), draft, unit, unitPath, path, now);
        if (before.filter(activity -> !activity.publicly()).isPresent()) {
            rows.removeOthers(id, draft.sessions());
        }
        rows.sessions(id, draft.sessions());
        ActivityState state = before.map(ActivityView::state).orElse(ActivityState.DRAFT);
        String step = before.isEmpty() ? "ENTER" : ActivityStep.EDIT.name();
        rows.event(id, step, before.map(ActivityView::state), state, "", viewer, now);
        events.publishEvent(ActivityEvent.of(viewer, step, id));
        if (before.isPresent()) {
            events.publishEvent(new ActivityChanged(id, ActivityStep.EDIT, Optional.empty()));
        }
        return id;
    }
}
