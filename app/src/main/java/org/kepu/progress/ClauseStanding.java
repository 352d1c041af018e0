package org.kepu.progress;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.plan.ClauseId;

/**
 * How one clause stands in a year.
 *
 * @param number for example 3.1.2
 * @param tasks its tasks of the year with their lamps
 * @param reports sentences about its leading units' reports that are overdue; empty if they are in or do not count
 */
public record ClauseStanding(
        ClauseId clause, String number, String title, List<TaskStanding> tasks, List<Reason> reports) {

    public ClauseStanding {
        tasks = List.copyOf(tasks);
        reports = List.copyOf(reports);
    }

    /** The lamp over its tasks, no brighter than its reports allow; grey without tasks. */
    public Lamp lamp() {
        Lamp tasksLamp = Lamp.over(tasks.stream().map(TaskStanding::lamp).toList());
        return tasksLamp == Lamp.GREEN && !reports.isEmpty() ? Lamp.YELLOW : tasksLamp;
    }

    /** Every reason, the tasks' first. */
    public List<Reason> reasons() {
        return Stream.concat(tasks.stream().map(TaskStanding::reason), reports.stream())
                .toList();
    }

    /** How many of its tasks are finished. */
    public long finished() {
        return tasks.stream().filter(TaskStanding::finished).count();
    }
}
