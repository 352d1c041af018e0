package org.kepu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitQueries;
import org.kepu.units.Units;
import org.springframework.stereotype.Component;

/** Finds the unit behind each name of a draft: the one chosen, else the one so called, else a new one. */
@Component
class UnitMatching {

    private final UnitQueries queries;
    private final Units units;

    UnitMatching(UnitQueries queries, Units units) {
        this.queries = queries;
        this.units = units;
    }

    Outcome<Map<String, UnitId>> match(AreaId area, PlanDraft draft) {
        Map<String, UnitId> found = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (PlanDraft.Unit unit : draft.namedUnits()) {
            switch (match(area, unit)) {
                case Outcome.Done<UnitId>(UnitId id) -> found.put(unit.name(), id);
                case Outcome.Refused<UnitId>(var reasons) ->
                    reasons.forEach(reason ->
                            refusals.add(new Refusal("unit:" + unit.name(), reason.key(), reason.arguments())));
            }
        }
        return refusals.isEmpty() ? Outcome.done(found) : Outcome.refused(refusals);
    }

    private Outcome<UnitId> match(AreaId area, PlanDraft.Unit unit) {
        Optional<Unit> chosen = unit.unit().flatMap(queries::find);
        if (chosen.isPresent()) {
            return remember(chosen.get(), unit);
        }
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                .flatMap(name -> queries.findByName(area, name).stream())
                .findFirst()
                .map(known -> remember(known, unit))
                .orElseGet(() -> units.create(new UnitDraft(
                        area,
                        unit.name(),
                        unit.fullName(),
                        unit.kind().orElseGet(() -> UnitKinds.guess(unit.name())),
                        unit.aliases(),
                        "",
                        Optional.empty())));
    }

    /** The next document finds the unit under the names of this one. */
    private Outcome<UnitId> remember(Unit known, PlanDraft.Unit called) {
        List<String> unknown = Stream.concat(Stream.of(called.name()), called.aliases().stream())
                .filter(name -> queries.findByName(known.area(), name).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return Outcome.done(known.id());
        }
        List<String> aliases = new ArrayList<>(queries.listAliases(known.id()));
        aliases.addAll(unknown);
        return units.correct(
                known.id(),
                new UnitDraft(
                        known.area(),
                        known.name(),
                        known.fullName(),
                        known.kind(),
                        aliases,
                        known.note(),
                        known.validFrom()));
    }
}
