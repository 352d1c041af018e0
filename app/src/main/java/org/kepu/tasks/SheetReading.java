package org.kepu.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Understands the rows of a breakdown as the programme and its tasks stand now. */
@Component
class SheetReading {

    private final PlanQueries plans;
    private final TaskQueries tasks;
    private final UnitQueries units;
    private final Completion completion;
    private final GoalRows goals;
    private final Clock clock;

    SheetReading(
            PlanQueries plans,
            TaskQueries tasks,
            UnitQueries units,
            Completion completion,
            GoalRows goals,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.units = units;
        this.completion = completion;
        this.goals = goals;
        this.clock = clock;
    }

    List<BreakdownSheet.Read> read(ProgrammeView programme, List<SheetRow> rows) {
        PlanView plan = plans.get(programme.plan());
        BreakdownSheet sheet = new BreakdownSheet(
                programme,
                plan,
                new UnitNaming(units, programme.area(), LocalDate.now(clock)),
                tasks.listAll(programme.id()),
                completion,
                goals);
        return rows.stream().map(sheet::read).toList();
    }
}
