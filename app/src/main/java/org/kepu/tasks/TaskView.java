package org.kepu.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * A task as it stands.
 *
 * @param number its place in the programme from 1, in the order of the plan's clauses
 * @param area of the programme
 * @param issued whether an edition has told the units of it
 * @param carriedFrom the task of an earlier year it goes on with
 * @param revision counts changes of what it says; forms send it back
 */
public record TaskView(
        TaskId id,
        AnnualProgrammeId programme,
        PlanId plan,
        AreaId area,
        int year,
        ProgrammeState programmeState,
        int number,
        Clause clause,
        String matter,
        String measures,
        String goalText,
        List<GoalView> goals,
        List<Part> units,
        String head,
        String liaison,
        LocalDate due,
        String remark,
        TaskState state,
        boolean issued,
        Optional<TaskId> carriedFrom,
        int revision) {

    /** The clause a task carries out. */
    public record Clause(ClauseId id, String number, String title) {}

    /** A unit's part in a task, with the unit's name of the day. */
    public record Part(UnitId unit, String name, DutyRole role) {}

    /** The leading units in order. */
    public List<Part> leads() {
        return units.stream().filter(part -> part.role() == DutyRole.LEAD).toList();
    }

    /** The supporting units in order. */
    public List<Part> supports() {
        return units.stream().filter(part -> part.role() == DutyRole.SUPPORT).toList();
    }

    /** Whether it is past its day and still to be done. */
    public boolean overdueOn(LocalDate day) {
        return programmeState.running() && state.open() && due.isBefore(day);
    }

    TaskView with(List<Part> someUnits, List<GoalView> someGoals) {
        return new TaskView(
                id,
                programme,
                plan,
                area,
                year,
                programmeState,
                number,
                clause,
                matter,
                measures,
                goalText,
                someGoals,
                someUnits,
                head,
                liaison,
                due,
                remark,
                state,
                issued,
                carriedFrom,
                revision);
    }

    /** What the task says, as a draft for a correction. */
    public TaskDraft draft() {
        return new TaskDraft(
                clause.id(),
                matter,
                measures,
                goalText,
                goals.stream()
                        .map(goal -> new GoalDraft(
                                Optional.of(goal.id()),
                                goal.what(),
                                goal.target(),
                                goal.unit(),
                                goal.due(),
                                goal.counting()))
                        .toList(),
                leads().stream().map(Part::unit).toList(),
                supports().stream().map(Part::unit).toList(),
                head,
                liaison,
                Optional.of(due),
                remark);
    }
}
