package org.kepu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.AreaId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Matches the names of a draft with the units the area has. */
@Component
public class UnitLookup {

    private static final double ALIKE = 0.3;
    private static final int SUGGESTIONS = 4;

    private final UnitQueries units;

    UnitLookup(UnitQueries units) {
        this.units = units;
    }

    /** The draft in which every name a duty uses is told of, matched where the area has such a unit. */
    PlanDraft complete(AreaId area, PlanDraft draft) {
        Set<String> told = draft.units().stream().map(PlanDraft.Unit::name).collect(Collectors.toSet());
        List<PlanDraft.Unit> all = new ArrayList<>(draft.units());
        draft.namedUnits().stream()
                .filter(unit -> !told.contains(unit.name()))
                .map(unit -> matched(area, unit))
                .forEach(all::add);
        return all.size() == draft.units().size() ? draft : draft.withUnits(all);
    }

    /** The draft in which every unit not matched yet is looked up. */
    PlanDraft match(AreaId area, PlanDraft draft) {
        return complete(
                area,
                draft.withUnits(
                        draft.units().stream().map(unit -> matched(area, unit)).toList()));
    }

    private PlanDraft.Unit matched(AreaId area, PlanDraft.Unit unit) {
        if (unit.unit().isPresent()) {
            return unit;
        }
        Optional<Unit> found = Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .flatMap(name -> units.findByName(area, name).stream())
                .findFirst();
        return new PlanDraft.Unit(
                unit.name(), unit.fullName(), unit.aliases(), unit.group(), unit.kind(), found.map(Unit::id));
    }

    /** Units of the area whose names are like this one, most alike first. */
    public static List<Unit> alike(String name, List<Unit> units) {
        Likeness likeness = new Likeness();
        Comparator<Unit> byLikeness = Comparator.comparingDouble(unit -> likeness(likeness, name, unit));
        return units.stream()
                .filter(unit -> likeness(likeness, name, unit) >= ALIKE)
                .sorted(byLikeness.reversed())
                .limit(SUGGESTIONS)
                .toList();
    }

    private static double likeness(Likeness likeness, String name, Unit unit) {
        return Math.max(likeness.of(name, unit.name()), likeness.of(name, unit.fullName()));
    }
}
