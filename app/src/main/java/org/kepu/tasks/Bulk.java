package org.kepu.tasks;

import java.time.LocalDate;
import java.util.List;
import org.kepu.access.Act;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Service;

/** One change of several tasks: all of them or none. */
@Service
public class Bulk {

    private final Editing changes;
    private final Tasking tasking;
    private final Progressing progressing;
    private final TaskQueries tasks;

    Bulk(Editing changes, Tasking tasking, Progressing progressing, TaskQueries tasks) {
        this.changes = changes;
        this.tasking = tasking;
        this.progressing = progressing;
        this.tasks = tasks;
    }

    /** What is done with each task. */
    public sealed interface Change {

        /** Another due date. */
        record Due(LocalDate day) implements Change {}

        /** Other leading units; who leads does not support. */
        record Leads(List<UnitId> units) implements Change {}

        /** Other supporting units. */
        record Supports(List<UnitId> units) implements Change {}

        /** Another liaison. */
        record Liaison(String name) implements Change {}

        /** A step. */
        record Step(TaskStep step) implements Change {}

        /** Deleted; only what no edition told of. */
        record Remove() implements Change {}
    }

    /** Changes these tasks of a programme; the first refusal, said with the task it is about, stops everything. */
    public Outcome<Integer> change(AnnualProgrammeId id, List<TaskId> some, Change change, Act act) {
        if (some.isEmpty()) {
            return Outcome.refused("task", "tasks.refusal.chooseTasks");
        }
        return changes.inside(id, _ -> {
            for (TaskId each : some) {
                TaskView task = tasks.get(each);
                if (!task.programme().equals(id)) {
                    throw new NotFound("task " + each + " in programme " + id);
                }
                if (one(task, change, act) instanceof Outcome.Refused<TaskId>(var refusals)) {
                    Refusal which = Refusal.at("", "tasks.refusal.bulk", task.number(), task.matter());
                    return Outcome.refused(List.of(which, refusals.getFirst()));
                }
            }
            return Outcome.done(some.size());
        });
    }

    private Outcome<TaskId> one(TaskView task, Change change, Act act) {
        TaskDraft draft = task.draft();
        return switch (change) {
            case Change.Due(LocalDate day) -> correct(task, draft.withDue(day), act);
            case Change.Leads(var units) -> correct(task, draft.withUnits(units, draft.supports()), act);
            case Change.Supports(var units) -> correct(task, draft.withUnits(draft.leads(), units), act);
            case Change.Liaison(String name) -> tasking.setContacts(task.id(), task.head(), name, task.remark(), act);
            case Change.Step(TaskStep step) -> progressing.take(task.id(), step, act);
            case Change.Remove _ -> tasking.remove(task.id(), act);
        };
    }

    private Outcome<TaskId> correct(TaskView task, TaskDraft draft, Act act) {
        return tasking.correct(task.id(), task.revision(), draft, act);
    }
}
