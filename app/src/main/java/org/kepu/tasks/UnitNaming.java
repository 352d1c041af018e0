package org.kepu.tasks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;

/** Finds the units that a cell names; one object reads one sheet or form, so that each name is looked up once. */
final class UnitNaming {

    private static final List<String> ALL = List.of("各成员单位", "成员单位", "全体成员单位", "各单位", "各相关单位", "各有关单位");

    private final UnitQueries units;
    private final AreaId area;
    private final LocalDate today;
    private final Map<String, Optional<UnitId>> known = new HashMap<>();

    UnitNaming(UnitQueries units, AreaId area, LocalDate today) {
        this.units = units;
        this.area = area;
        this.today = today;
    }

    /** What a cell says: the units it names, and names that nobody bears. */
    record Named(List<UnitId> units, List<String> unknown) {}

    Named read(String cell) {
        Set<UnitId> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String part : split(cell)) {
            if (ALL.contains(part)) {
                units.list(area).forEach(unit -> found.add(unit.id()));
            } else {
                known.computeIfAbsent(part, this::find).ifPresentOrElse(found::add, () -> unknown.add(part));
            }
        }
        return new Named(List.copyOf(found), List.copyOf(unknown));
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("[、,，;；\\s]+", -1))
                .map(part -> part.replaceFirst("(?<=.{2})等(?:有关|相关)?(?:单位|部门)?$", ""))
                .filter(part -> !part.isEmpty() && !part.equals("等"))
                .toList();
    }

    /** A unit that ended is replaced by the one unit that took over; after a split nobody guesses. */
    private Optional<UnitId> find(String name) {
        Optional<Unit> unit = units.findByName(area, name);
        if (unit.isEmpty() || unit.get().existsOn(today)) {
            return unit.map(Unit::id);
        }
        List<Unit> successors = units.listSuccessors(unit.get().id());
        return successors.size() == 1 ? Optional.of(successors.getFirst().id()) : Optional.empty();
    }
}
