package org.kepu.tasks.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;

/** How many tasks stand where; dropped ones are not in the total. */
public record Tally(int total, int planned, int underWay, int done, int overdue) {

    static Tally of(List<TaskView> tasks, LocalDate today) {
        return new Tally(
                tasks.size() - count(tasks, TaskState.DROPPED),
                count(tasks, TaskState.PLANNED),
                count(tasks, TaskState.UNDER_WAY),
                count(tasks, TaskState.DONE),
                (int) tasks.stream().filter(task -> task.overdueOn(today)).count());
    }

    private static int count(List<TaskView> tasks, TaskState state) {
        return (int) tasks.stream().filter(task -> task.state() == state).count();
    }
}
