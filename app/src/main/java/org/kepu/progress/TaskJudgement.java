package org.kepu.progress;

import java.time.LocalDate;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;

/** Puts a task of the module {@code tasks} before the lamp's checks. */
final class TaskJudgement {

    private TaskJudgement() {}

    static TaskStanding of(TaskView task, LampRule rule, LocalDate today) {
        TaskFacts facts = new TaskFacts(
                LocalDate.of(task.year(), 1, 1),
                task.due(),
                task.state() == TaskState.DONE,
                task.goals().stream().map(TaskJudgement::goal).toList());
        boolean finished = facts.finished();
        return new TaskStanding(
                "/tasks/" + task.id(),
                task.measures().isEmpty() ? task.matter() : task.measures(),
                task.leads().stream().map(TaskView.Part::unit).toList(),
                task.due(),
                finished,
                !finished && task.due().isBefore(today),
                LampCheck.of(facts, today, rule));
    }

    private static TaskFacts.Goal goal(GoalView goal) {
        return new TaskFacts.Goal(
                goal.what() + goal.target().stripTrailingZeros().toPlainString() + goal.unit(),
                goal.target(),
                goal.actual());
    }
}
