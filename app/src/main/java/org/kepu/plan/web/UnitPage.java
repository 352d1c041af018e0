package org.kepu.plan.web;

import java.util.List;
import org.kepu.plan.DutyRole;
import org.kepu.plan.UnitDuties;
import org.kepu.units.Unit;

/**
 * What a unit has to do.
 *
 * @param duties in the plan the reader came from
 * @param everywhere in all public plans, newest period first
 * @param successors units that took over its work
 */
public record UnitPage(Unit unit, UnitDuties duties, List<UnitDuties> everywhere, List<Unit> successors) {

    /** The clauses it leads, or those it supports. */
    public List<UnitDuties.Row> rows(DutyRole role) {
        return duties.rows().stream().filter(row -> row.role() == role).toList();
    }

    /** The address of the plan. */
    public String planPath() {
        return "/plans/" + duties.plan().id();
    }
}
