package org.kepu.tasks.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.plan.PlanView;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;

/** The work points of a year as running text: programme by programme, each point with its units in brackets. */
public record PointsPage(ProgrammeView programme, PlanView plan, List<TaskView> tasks) {

    /** A part of the plan with its points of the year. */
    public record Part(String title, List<TaskView> points) {}

    /** The parts that have points, in the order of the plan. */
    public List<Part> parts() {
        return plan.programmes().stream()
                .map(part -> new Part(part.title(), points(part)))
                .filter(part -> !part.points().isEmpty())
                .toList();
    }

    private List<TaskView> points(PlanView.Programme part) {
        return tasks.stream()
                .filter(task -> task.state() != TaskState.DROPPED)
                .filter(task -> part.clauses().stream()
                        .anyMatch(clause -> clause.id().equals(task.clause().id())))
                .toList();
    }

    /** The units of a point, leads first; empty if there are none. */
    public Optional<String> units(TaskView task, String comma) {
        return task.units().isEmpty()
                ? Optional.empty()
                : Optional.of(task.units().stream().map(TaskView.Part::name).collect(Collectors.joining(comma)));
    }
}
