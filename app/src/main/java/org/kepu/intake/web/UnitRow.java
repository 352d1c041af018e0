package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanDraft;
import org.kepu.units.Unit;

/**
 * A unit the draft names.
 *
 * @param known the unit of the city it was matched to
 * @param alike units of the city with a similar name, where none was matched
 */
public record UnitRow(PlanDraft.Unit unit, long leads, long supports, Optional<Unit> known, List<Unit> alike) {

    static long count(PlanDraft draft, String name, DutyRole role) {
        return draft.clauses().stream()
                .flatMap(clause -> clause.duties().stream())
                .filter(duty -> duty.role() == role && duty.unit().equals(name))
                .count();
    }
}
