package org.kepu.orders;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Constraint;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the menu: a unit's liaison for the unit, offices for the units of their areas. */
@Service
public class ServiceMenu {

    private static final Role[] OFFICES = {Role.OFFICE, Role.COUNTY_OFFICE};

    private final JdbcClient jdbc;
    private final OfferQueries queries;
    private final UnitQueries units;
    private final AreaQueries areas;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ServiceMenu(
            JdbcClient jdbc,
            OfferQueries queries,
            UnitQueries units,
            AreaQueries areas,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.units = units;
        this.areas = areas;
        this.events = events;
        this.transaction = transaction;
    }

    /** The services the viewer keeps. */
    public List<ServiceView> list(Viewer viewer) {
        return queries.list(
                viewer.scopesOf(Role.LIAISON).stream()
                        .filter(Scope.OfUnit.class::isInstance)
                        .map(scope -> ((Scope.OfUnit) scope).unit())
                        .toList(),
                Parties.areas(viewer, OFFICES));
    }

    /** The units for which the viewer may enter services. */
    public List<Unit> listUnits(Viewer viewer) {
        Stream<Unit> own = viewer.scopesOf(Role.LIAISON).stream()
                .filter(Scope.OfUnit.class::isInstance)
                .flatMap(scope -> units.find(((Scope.OfUnit) scope).unit()).stream());
        Stream<Unit> over = Parties.areas(viewer, OFFICES).stream().flatMap(this::unitsOf);
        return Stream.concat(own, over)
                .distinct()
                .sorted(Comparator.comparingInt(Unit::sort))
                .toList();
    }

    private Stream<Unit> unitsOf(AreaId id) {
        Area area = areas.get(id);
        return (area.city().equals(id) ? units.listInCity(id) : units.list(id)).stream();
    }

    /**
     * Enters a service, or changes the one given. Refused at the fields of {@link ServiceDraft}: also a unit that is not the viewer's
     * ({@code unit}) and a title the unit has already ({@code title}).
     */
    public Outcome<ServiceId> save(Optional<ServiceId> existing, ServiceDraft draft, Doer doer) {
        List<Refusal> wrong = draft.wrong();
        Optional<Unit> unit = draft.unit().flatMap(units::find).filter(found -> mayKeep(found, doer.viewer()));
        if (unit.isEmpty() && draft.unit().isPresent()) {
            wrong.add(Refusal.at("unit", "orders.refusal.unit"));
        }
        if (!wrong.isEmpty() || unit.isEmpty()) {
            return Outcome.refused(wrong);
        }
        ServiceId id = existing.orElseGet(ServiceId::create);
        try {
            transaction.executeWithoutResult(_ -> {
                write(id, draft, unit.get(), doer);
                events.publishEvent(new OrderEvent(doer, "SERVICE", "service " + id));
            });
        } catch (DataIntegrityViolationException violation) {
            if (Constraint.violatedBy(violation).equals("one_service_of_a_title")) {
                return Outcome.refused("title", "orders.refusal.titleTaken");
            }
            throw violation;
        }
        return Outcome.done(id);
    }

    /** Takes what units offer that exist no longer off the menu. */
    void takeDownEnded(Doer doer) {
        List<UnitId> ended = units.map(queries.listUnits().keySet()).values().stream()
                .filter(unit -> !unit.existsOn(doer.today()))
                .map(Unit::id)
                .toList();
        if (!ended.isEmpty()) {
            jdbc.sql(
                            "update orders.service set active = false, changed_at = :at where active and unit_id = any(:units)")
                    .param("at", doer.at().atOffset(ZoneOffset.UTC))
                    .param("units", ended.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                    .update();
        }
    }

    private boolean mayKeep(Unit unit, Viewer viewer) {
        return viewer.scopesOf(Role.LIAISON).contains(new Scope.OfUnit(unit.id()))
                || viewer.hasAnyOver(
                        Placement.inAreas(Set.copyOf(areas.get(unit.area()).path())), OFFICES);
    }

    private void write(ServiceId id, ServiceDraft draft, Unit unit, Doer doer) {
        jdbc.sql("""
                        insert into orders.service (id, city_id, path, unit_id, unit_name, title, description, audiences, minutes, months,
                            needs, kind, clauses, open, active, sample, changed_at, topics)
                        values (:id, :city, :path, :unit, :unitName, :title, :description, :audiences, :minutes, :months, :needs, :kind,
                            :clauses, :open, :active, :sample, :at, :topics)
                        on conflict (id) do update set city_id = excluded.city_id, path = excluded.path, unit_id = excluded.unit_id,
                            unit_name = excluded.unit_name, title = excluded.title, description = excluded.description,
                            audiences = excluded.audiences, minutes = excluded.minutes, months = excluded.months, needs = excluded.needs,
                            kind = excluded.kind, clauses = excluded.clauses, open = excluded.open, active = excluded.active,
                            changed_at = excluded.changed_at, topics = excluded.topics
                        """)
                .param("id", id.value())
                .param("city", unit.city().value())
                .param(
                        "path",
                        areas.get(unit.area()).path().stream()
                                .map(AreaId::value)
                                .toArray(UUID[]::new),
                        Types.ARRAY)
                .param("unit", unit.id().value())
                .param("unitName", unit.name())
                .param("title", draft.title())
                .param("description", draft.description())
                .param("audiences", draft.audiences().stream().map(Enum::name).toArray(String[]::new), Types.ARRAY)
                .param("minutes", draft.minutes())
                .param("months", draft.months().stream().sorted().toArray(Integer[]::new), Types.ARRAY)
                .param("needs", draft.needs())
                .param("kind", draft.kind().orElseThrow().name())
                .param("clauses", draft.clauses().stream().map(ClauseId::value).toArray(UUID[]::new), Types.ARRAY)
                .param(
                        "topics",
                        draft.topics().stream().sorted().map(Enum::name).toArray(String[]::new),
                        Types.ARRAY)
                .param("open", draft.open())
                .param("active", draft.active())
                .param("sample", draft.sample())
                .param("at", doer.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
