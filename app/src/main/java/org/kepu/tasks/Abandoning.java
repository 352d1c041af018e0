package org.kepu.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Takes a programme back to what its last edition says; figures and states of tasks stay. */
@Component
class Abandoning {

    private final ProgrammeQueries programmes;
    private final ProgrammeRows programmeRows;
    private final TaskQueries tasks;
    private final TaskRows rows;
    private final UnitQueries units;
    private final PlanQueries plans;

    Abandoning(
            ProgrammeQueries programmes,
            ProgrammeRows programmeRows,
            TaskQueries tasks,
            TaskRows rows,
            UnitQueries units,
            PlanQueries plans) {
        this.programmes = programmes;
        this.programmeRows = programmeRows;
        this.tasks = tasks;
        this.rows = rows;
        this.units = units;
        this.plans = plans;
    }

    void restore(ProgrammeRows.Locked programme) {
        EditionView edition = programmes.get(programme.id(), programme.edition());
        programmeRows.describe(programme.id(), edition.title(), edition.introduction());
        List<TaskView> now = tasks.listAll(programme.id());
        now.stream().filter(task -> !task.issued()).forEach(task -> rows.delete(task.id()));
        Map<TaskId, TaskView> present = new HashMap<>();
        now.forEach(task -> present.put(task.id(), task));
        List<ClauseId> clauses = plans.get(programme.plan()).clauses().stream()
                .map(PlanView.Clause::id)
                .toList();
        List<TaskId> order = new ArrayList<>();
        for (IssuedTask issued : edition.tasks()) {
            TaskView task = present.get(issued.task());
            if (task != null) {
                restore(task, issued, clauses.indexOf(issued.clause().id()) + 1);
                order.add(task.id());
            }
        }
        rows.setOrder(order);
    }

    private void restore(TaskView task, IssuedTask issued, int place) {
        List<TaskCells.Change> changes = TaskCells.changes(issued.cells(), TaskCells.of(task));
        boolean same =
                changes.isEmpty() && issued.draft().goals().equals(task.draft().goals());
        if (!same) {
            rows.update(
                    task.id(),
                    new Complete(
                            kept(issued.draft(), task),
                            new Complete.Place(
                                    place,
                                    issued.clause().number(),
                                    issued.clause().title()),
                            names(issued.draft())));
        }
    }

    /** A goal that was added meanwhile and has figures stays, so that no figure is lost. */
    private static TaskDraft kept(TaskDraft issued, TaskView task) {
        List<GoalDraft> goals = new ArrayList<>(issued.goals());
        task.draft().goals().stream()
                .filter(goal -> goals.stream().noneMatch(other -> other.id().equals(goal.id())))
                .filter(goal -> task.goals().stream()
                        .anyMatch(view -> goal.id().equals(java.util.Optional.of(view.id()))
                                && view.actual().isPresent()))
                .forEach(goals::add);
        return issued.withGoals(issued.goalText(), goals);
    }

    private Map<UnitId, String> names(TaskDraft draft) {
        Map<UnitId, String> names = new HashMap<>();
        List<UnitId> all =
                Stream.concat(draft.leads().stream(), draft.supports().stream()).toList();
        for (Unit unit : units.map(all).values()) {
            names.put(unit.id(), unit.name());
        }
        return names;
    }
}
