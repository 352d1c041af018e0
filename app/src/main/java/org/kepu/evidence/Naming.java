package org.kepu.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseLine;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Service;

/** What the areas, units and clauses of entries are called, looked up in three statements for any number of entries. */
@Service
public class Naming {

    private final AreaQueries areas;
    private final UnitQueries units;
    private final PlanQueries plans;

    Naming(AreaQueries areas, UnitQueries units, PlanQueries plans) {
        this.areas = areas;
        this.units = units;
        this.plans = plans;
    }

    /** Names for these entries. */
    public Names of(Collection<Entry> entries) {
        return of(
                entries.stream().flatMap(entry -> entry.path().stream()).toList(),
                entries.stream().flatMap(entry -> entry.unit().stream()).toList());
    }

    /** Names for these areas with those above them, these units, and the clauses of plans of the areas. */
    public Names of(Collection<AreaId> areaIds, Collection<UnitId> unitIds) {
        Map<AreaId, Area> found = new HashMap<>(areas.map(areaIds));
        List<AreaId> above = found.values().stream()
                .flatMap(area -> area.path().stream())
                .filter(id -> !found.containsKey(id))
                .distinct()
                .toList();
        if (!above.isEmpty()) {
            found.putAll(areas.map(above));
        }
        Map<ClauseId, ClauseLine> clauses = plans.listClauses(found.keySet()).stream()
                .collect(Collectors.toMap(ClauseLine::id, line -> line, (first, second) -> first, LinkedHashMap::new));
        return new Names(found, units.map(unitIds), clauses);
    }

    /** The clauses that can be chosen for what happened in this area, running plans first. */
    public List<ClauseLine> listClauses(Area area) {
        return plans.listClauses(area.path());
    }

    /** Names by id; what has no name any more is called “…”. */
    public record Names(Map<AreaId, Area> areas, Map<UnitId, Unit> units, Map<ClauseId, ClauseLine> clauses) {

        /** The place from the county down, the city only where it is meant itself. */
        public String place(List<AreaId> path) {
            return path.stream().skip(path.size() > 1 ? 1 : 0).map(this::area).collect(Collectors.joining(" / "));
        }

        /** The name of an area alone. */
        public String area(AreaId id) {
            return Optional.ofNullable(areas.get(id)).map(Area::name).orElse("…");
        }

        /** The name of a unit; empty for none. */
        public String unit(Optional<UnitId> id) {
            return id.map(known -> Optional.ofNullable(units.get(known))
                            .map(Unit::name)
                            .orElse("…"))
                    .orElse("");
        }

        /** Number and title of a clause. */
        public String clause(ClauseId id) {
            return Optional.ofNullable(clauses.get(id))
                    .map(line -> line.number() + " " + line.title())
                    .orElse("…");
        }

        /** The numbers of clauses, as a sheet has them. */
        public String numbers(Collection<ClauseId> ids) {
            return ids.stream()
                    .flatMap(id -> Stream.ofNullable(clauses.get(id)))
                    .map(ClauseLine::number)
                    .sorted()
                    .collect(Collectors.joining("、"));
        }
    }
}
