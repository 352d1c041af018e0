package org.kepu.intake.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.units.UnitKind;

/** Corrections of what the document calls units. */
public sealed interface UnitCorrection extends Correction {

    /** The name of the unit in the draft. */
    String name();

    @Override
    default Optional<?> target(PlanDraft draft) {
        return draft.namedUnits().stream()
                .filter(unit -> unit.name().equals(name()))
                .findFirst();
    }

    @Override
    default String about(PlanDraft draft) {
        return name();
    }

    @Override
    default String what() {
        return "intake.did.unit";
    }

    /** It is a unit that the city has. */
    record Match(String name, UnitId unit) implements UnitCorrection {
        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(change(
                    draft,
                    name,
                    known -> new PlanDraft.Unit(
                            name, known.fullName(), known.aliases(), false, known.kind(), Optional.of(unit))));
        }
    }

    /** It is a new unit, created when the plan is adopted. */
    record Create(String name, String fullName, UnitKind kind) implements UnitCorrection {
        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(change(
                    draft,
                    name,
                    known -> new PlanDraft.Unit(
                            name, fullName.strip(), known.aliases(), false, Optional.of(kind), Optional.empty())));
        }
    }

    /** It is miswritten, or another name of a unit the draft has. */
    record Rename(String name, String right) implements UnitCorrection {
        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            String wanted = right.strip();
            if (wanted.isEmpty()) {
                return Outcome.refused("right", "intake.refusal.unitName");
            }
            List<PlanDraft.Unit> units = draft.units().stream()
                    .filter(unit -> !unit.name().equals(name))
                    .toList();
            return Outcome.done(replaceDuties(draft.withUnits(units), name, Set.of(wanted)));
        }
    }

    /** It stands for several units: each of them gets the duty. */
    record Expand(String name, Set<String> units) implements UnitCorrection {
        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            if (units.isEmpty()) {
                return Outcome.refused("units", "intake.refusal.unitName");
            }
            return Outcome.done(replaceDuties(draft, name, units));
        }
    }

    /** It is no unit: its duties go. */
    record Drop(String name) implements UnitCorrection {
        @Override
        public Outcome<PlanDraft> apply(PlanDraft draft) {
            return Outcome.done(replaceDuties(draft, name, Set.of()));
        }
    }

    private static PlanDraft change(PlanDraft draft, String name, UnaryOperator<PlanDraft.Unit> change) {
        List<PlanDraft.Unit> units = new ArrayList<>(draft.units());
        boolean known = units.stream().anyMatch(unit -> unit.name().equals(name));
        if (!known) {
            units.add(PlanDraft.Unit.called(name));
        }
        units.replaceAll(unit -> unit.name().equals(name) ? change.apply(unit) : unit);
        return draft.withUnits(units);
    }

    private static PlanDraft replaceDuties(PlanDraft draft, String name, Set<String> others) {
        return Find.replaceClauses(draft, clause -> {
            if (clause.duties().stream().noneMatch(duty -> duty.unit().equals(name))) {
                return clause;
            }
            Map<String, DutyRole> duties = new LinkedHashMap<>();
            clause.duties().stream()
                    .flatMap(duty -> duty.unit().equals(name)
                            ? others.stream().map(other -> new PlanDraft.Duty(other, duty.role()))
                            : Stream.of(duty))
                    .forEach(duty -> duties.merge(
                            duty.unit(),
                            duty.role(),
                            (one, other) ->
                                    one == DutyRole.LEAD || other == DutyRole.LEAD ? DutyRole.LEAD : DutyRole.SUPPORT));
            return Find.withDuties(clause, duties);
        });
    }
}
