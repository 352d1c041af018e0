package org.kepu.tasks.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kepu.plan.DutyRole;
import org.kepu.shared.Paged;
import org.kepu.shared.UnitId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.TaskView;
import org.kepu.web.Crumb;

/** The tasks of one unit or county in a year; for a county also what it adds to goals that count themselves. */
public record PlaceTasksPage(
        Subject subject,
        int year,
        Listing listing,
        Paged<TaskView> tasks,
        Tally tally,
        LocalDate today,
        Optional<UnitId> unit,
        List<Contribution> contributions) {

    /**
     * Whose tasks these are.
     *
     * @param unit id of the unit, empty for a county
     */
    public record Subject(String name, String address, String unit) {}

    /** What happened in the county for a goal of the whole city. */
    public record Contribution(TaskView task, GoalView goal, BigDecimal here) {}

    /** The years one can look at. */
    public List<Crumb> years() {
        return IntStream.rangeClosed(today.getYear() - 2, today.getYear() + 1)
                .mapToObj(each -> new Crumb(Integer.toString(each), address(each)))
                .toList();
    }

    /** The address of the year shown. */
    public String address() {
        return address(year);
    }

    private String address(int of) {
        return subject.address() + "?year=" + of;
    }

    /** What the unit has to do with a task; empty for a county. */
    public Optional<DutyRole> roleIn(TaskView task) {
        return task.units().stream()
                .filter(part -> unit.filter(part.unit()::equals).isPresent())
                .map(TaskView.Part::role)
                .findFirst();
    }
}
