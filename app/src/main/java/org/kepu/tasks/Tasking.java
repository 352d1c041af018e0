package org.kepu.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;

/** Changes what tasks say. Refusals name the fields of {@link TaskDraft}; {@code goal.0.target} is the first goal's target. */
@Service
public class Tasking {

    private final Editing changes;
    private final TaskRows rows;
    private final GoalRows goals;
    private final TaskQueries tasks;
    private final Completion completion;
    private final PlanQueries plans;
    private final History history;

    Tasking(
            Editing changes,
            TaskRows rows,
            GoalRows goals,
            TaskQueries tasks,
            Completion completion,
            PlanQueries plans,
            History history) {
        this.changes = changes;
        this.rows = rows;
        this.goals = goals;
        this.tasks = tasks;
        this.completion = completion;
        this.plans = plans;
        this.history = history;
    }

    /** Adds a task behind the others of its clause. Refused while the programme is in force without an amendment. */
    public Outcome<TaskId> add(AnnualProgrammeId programme, TaskDraft draft, Act act) {
        return changes.editing(
                programme, locked -> add(locked, plans.get(locked.plan()), draft, Optional.empty(), act));
    }

    /** Inside a transaction that has locked the programme. */
    Outcome<TaskId> add(
            ProgrammeRows.Locked programme, PlanView plan, TaskDraft draft, Optional<TaskId> carriedFrom, Act act) {
        return switch (completion.complete(draft, plan, programme.year())) {
            case Outcome.Refused<Complete>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Complete>(Complete complete) -> {
                TaskId id = TaskId.create();
                rows.insert(id, programme.id(), complete, carriedFrom);
                history.add(
                        programme.id(),
                        id,
                        carriedFrom.isPresent() ? "tasks.did.carryOver" : "tasks.did.add",
                        List.of(),
                        act);
                yield Outcome.done(id);
            }
        };
    }

    /**
     * Corrects a task.
     *
     * @param revision what the form showed; another one means that somebody corrected it meanwhile, which is refused
     */
    public Outcome<TaskId> correct(TaskId id, int revision, TaskDraft draft, Act act) {
        return changes.editing(programmeOf(id), programme -> {
            TaskRows.Locked task = lock(id);
            if (task.revision() != revision) {
                return Outcome.refused("", "tasks.refusal.changedMeanwhile");
            }
            PlanView plan = plans.get(programme.plan());
            return switch (completion.complete(draft, plan, programme.year())) {
                case Outcome.Refused<Complete>(var refusals) -> Outcome.refused(refusals);
                case Outcome.Done<Complete>(Complete complete) -> correct(task, complete, act);
            };
        });
    }

    private Outcome<TaskId> correct(TaskRows.Locked task, Complete complete, Act act) {
        if (goals.losesFigures(task.id(), complete.draft().goals())) {
            return Outcome.refused("goal", "tasks.refusal.goalHasFigures");
        }
        TaskView before = tasks.get(task.id());
        rows.update(task.id(), complete);
        TaskView after = tasks.get(task.id());
        List<TaskCells.Change> differences = TaskCells.changes(TaskCells.of(before), TaskCells.of(after));
        if (!differences.isEmpty() || !before.goals().equals(after.goals())) {
            history.add(task.programme(), task.id(), "tasks.did.correct", differences, act);
        }
        return Outcome.done(task.id());
    }

    /** Changes who is in charge, who is liaison, and the remark, which needs no new edition. Refused once the year is closed. */
    public Outcome<TaskId> setContacts(TaskId id, String head, String liaison, String remark, Act act) {
        List<Refusal> wrong = new ArrayList<>();
        tooLong(wrong, "head", head, 100);
        tooLong(wrong, "liaison", liaison, 100);
        tooLong(wrong, "remark", remark, 1000);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return changes.inside(programmeOf(id), programme -> {
            if (programme.state() == ProgrammeState.CLOSED) {
                return Outcome.refused("", "tasks.refusal.closed");
            }
            TaskRows.Locked task = lock(id);
            TaskView before = tasks.get(id);
            rows.setContacts(id, head.strip(), liaison.strip(), remark.strip());
            List<TaskCells.Change> differences = TaskCells.changes(TaskCells.of(before), TaskCells.of(tasks.get(id)));
            history.add(task.programme(), id, "tasks.did.contacts", differences, act);
            return Outcome.done(id);
        });
    }

    /** Takes away a task no edition has told of; one that was issued is dropped instead ({@link Progressing}). */
    public Outcome<TaskId> remove(TaskId id, Act act) {
        return changes.editing(programmeOf(id), programme -> {
            TaskRows.Locked task = lock(id);
            if (task.issued()) {
                return Outcome.refused("", "tasks.refusal.issued");
            }
            if (goals.losesFigures(id, List.of())) {
                return Outcome.refused("goal", "tasks.refusal.goalHasFigures");
            }
            TaskView before = tasks.get(id);
            rows.delete(id);
            history.add(
                    programme.id(),
                    id,
                    "tasks.did.remove",
                    List.of(new TaskCells.Change("matter", before.matter(), "")),
                    act);
            return Outcome.done(id);
        });
    }

    /** Moves a task up (negative) or down among the tasks of its clause; past either end it stays there. */
    public Outcome<TaskId> move(TaskId id, int places) {
        return changes.editing(programmeOf(id), programme -> {
            List<TaskView> all = tasks.listAll(programme.id());
            TaskView moved = tasks.get(id);
            List<TaskId> siblings = new ArrayList<>(all.stream()
                    .filter(task -> task.clause().equals(moved.clause()))
                    .map(TaskView::id)
                    .toList());
            int at = siblings.indexOf(id);
            siblings.add(Math.clamp(at + (long) places, 0, siblings.size() - 1), siblings.remove(at));
            rows.setOrder(siblings);
            return Outcome.done(id);
        });
    }

    private AnnualProgrammeId programmeOf(TaskId id) {
        return rows.programmeOf(id).orElseThrow(() -> new NotFound("task " + id));
    }

    private TaskRows.Locked lock(TaskId id) {
        return rows.lock(id).orElseThrow(() -> new NotFound("task " + id));
    }

    private static void tooLong(List<Refusal> wrong, String field, String text, int longest) {
        if (text.strip().length() > longest) {
            wrong.add(Refusal.at(field, "imports.cell.tooLong", longest));
        }
    }
}
