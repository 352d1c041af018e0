package org.kepu.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseLine;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.AreaId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;

/** What the names in the rows of one sheet mean; each name is looked up once. */
final class SheetNames {

    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；\\s]+");

    private final Desk desk;
    private final Map<AreaId, Area> byId;
    private final Map<String, List<Area>> byName;
    private final Map<String, List<ClauseLine>> byNumber;
    private final Map<String, Optional<Unit>> unitsByName = new HashMap<>();
    private final UnitQueries units;

    SheetNames(Desk desk, AreaQueries areas, UnitQueries units, PlanQueries plans) {
        this.desk = desk;
        this.units = units;
        this.byId = Stream.concat(
                        areas.listPath(desk.area().id()).stream(),
                        areas.listTree(desk.area().id()).stream())
                .collect(Collectors.toMap(Area::id, area -> area, (first, second) -> first));
        this.byName = byId.values().stream()
                .filter(area -> area.path().contains(desk.area().id()))
                .flatMap(area -> Stream.of(Map.entry(area.name(), area), Map.entry(area.code(), area)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.byNumber = plans.listClauses(byId.keySet()).stream().collect(Collectors.groupingBy(ClauseLine::number));
    }

    /** An area by name or code, with as much of what lies above as is needed to tell it from others: 大营镇/某村. */
    Optional<Area> area(RowReader reader, String text) {
        List<String> steps =
                Arrays.stream(text.split("[/／>·]")).map(String::strip).toList();
        List<Area> found = byName.getOrDefault(steps.getLast(), List.of()).stream()
                .distinct()
                .filter(area -> area.path().stream()
                        .flatMap(id -> Stream.ofNullable(byId.get(id)))
                        .map(Area::name)
                        .collect(Collectors.toSet())
                        .containsAll(steps.subList(0, steps.size() - 1)))
                .toList();
        if (found.size() != 1) {
            reader.refuse(
                    "area",
                    found.isEmpty() ? "evidence.refusal.areaUnknown" : "evidence.refusal.areaTwice",
                    text,
                    desk.area().name());
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    /**
     * A unit by any of its names, first among those of the place and the areas above it; the desk's own where it has one.
     *
     * @param place path of the area of the row
     */
    Optional<Unit> unit(RowReader reader, String text, List<AreaId> place) {
        if (text.isEmpty()) {
            return desk.unit();
        }
        List<AreaId> path = place.isEmpty() ? desk.area().path() : place;
        List<AreaId> homes = path.subList(0, Math.min(2, path.size())).reversed();
        Optional<Unit> found = unitsByName.computeIfAbsent(
                homes + text,
                _ -> homes.stream()
                        .flatMap(home -> units.findByName(home, text).stream())
                        .findFirst());
        if (found.isEmpty()) {
            reader.refuse("unit", "evidence.refusal.unitUnknown", text);
        }
        return found;
    }

    /** Clauses by number; of several plans, the one whose period has the day, else the running one. */
    Set<ClauseId> clauses(RowReader reader, String text, LocalDate day) {
        Set<ClauseId> found = new LinkedHashSet<>();
        for (String number :
                SEPARATORS.splitAsStream(text).filter(part -> !part.isEmpty()).toList()) {
            List<ClauseLine> meant = byNumber.getOrDefault(number, List.of());
            meant.stream()
                    .filter(line -> line.period().from() <= day.getYear()
                            && day.getYear() <= line.period().to())
                    .findFirst()
                    .or(() -> meant.stream().findFirst())
                    .map(ClauseLine::id)
                    .ifPresentOrElse(
                            found::add, () -> reader.refuse("clauses", "evidence.refusal.clauseUnknown", number));
        }
        return found;
    }
}
