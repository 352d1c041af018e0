package org.kepu.plan;

import java.util.List;

/** What a unit has to do in one plan, in the order of the plan. */
public record UnitDuties(PlanSummary plan, List<Row> rows) {

    /** One clause the unit leads or supports. */
    public record Row(ClauseId clause, String number, String title, String programmeTitle, DutyRole role) {}

    /** How many clauses the unit leads. */
    public long leads() {
        return rows.stream().filter(row -> row.role() == DutyRole.LEAD).count();
    }

    /** How many clauses the unit supports. */
    public long supports() {
        return rows.size() - leads();
    }
}
