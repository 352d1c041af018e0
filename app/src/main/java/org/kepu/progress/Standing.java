package org.kepu.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.plan.ClauseId;
import org.kepu.plan.DutyRole;
import org.kepu.plan.PlanView;
import org.kepu.shared.UnitId;
import org.kepu.tasks.TaskState;
import org.kepu.tasks.TaskView;

/**
 * How a plan stands in a year: every clause and every unit with its lamp.
 *
 * @param clauses in the order of the plan; those of mechanisms only if they have tasks
 * @param units in the order of the plan's loads
 */
public record Standing(PlanView plan, int year, List<ClauseStanding> clauses, List<UnitStanding> units) {

    public Standing {
        clauses = List.copyOf(clauses);
        units = List.copyOf(units);
    }

    /**
     * Judges the tasks of a year.
     *
     * @param overdue for each unit whose report is overdue, how many of the year are
     * @param today the day on which the question is asked
     */
    static Standing of(
            PlanView plan,
            int year,
            List<TaskView> tasks,
            Map<UnitId, Integer> overdue,
            LampRule rule,
            LocalDate today) {
        List<Judged> judged = tasks.stream()
                .filter(task -> task.state() != TaskState.DROPPED)
                .map(task -> new Judged(task, TaskJudgement.of(task, rule, today)))
                .toList();
        return new Standing(plan, year, clauses(plan, judged, overdue, rule), units(plan, judged, overdue));
    }

    /** How many clauses have each lamp; every lamp is there. */
    public Map<Lamp, Long> lamps() {
        Map<Lamp, Long> counts = new EnumMap<>(Lamp.class);
        for (Lamp lamp : Lamp.values()) {
            counts.put(
                    lamp,
                    clauses.stream().filter(clause -> clause.lamp() == lamp).count());
        }
        return counts;
    }

    /** Every task once. */
    public List<TaskStanding> tasks() {
        return clauses.stream().flatMap(clause -> clause.tasks().stream()).toList();
    }

    /** How many tasks are finished. */
    public long finished() {
        return tasks().stream().filter(TaskStanding::finished).count();
    }

    /** How many tasks are overdue. */
    public long late() {
        return tasks().stream().filter(TaskStanding::late).count();
    }

    /** How a unit stands; one that the plan does not name has nothing to do. */
    public UnitStanding find(UnitId id) {
        return units.stream()
                .filter(unit -> unit.unit().equals(id))
                .findFirst()
                .orElseGet(() -> new UnitStanding(id, "", 0, 0, 0, 0, 0, 0, Lamp.GREY));
    }

    /** The clauses a unit leads. */
    public List<ClauseStanding> ledBy(UnitId unit) {
        return withDuty(unit, DutyRole.LEAD);
    }

    /** The clauses a unit supports. */
    public List<ClauseStanding> supportedBy(UnitId unit) {
        return withDuty(unit, DutyRole.SUPPORT);
    }

    private List<ClauseStanding> withDuty(UnitId unit, DutyRole role) {
        Set<ClauseId> ids = plan.clauses().stream()
                .filter(clause ->
                        clause.duties().stream().anyMatch(duty -> duty.unit().equals(unit) && duty.role() == role))
                .map(PlanView.Clause::id)
                .collect(Collectors.toSet());
        return clauses.stream().filter(clause -> ids.contains(clause.clause())).toList();
    }

    private record Judged(TaskView task, TaskStanding standing) {}

    private static List<ClauseStanding> clauses(
            PlanView plan, List<Judged> judged, Map<UnitId, Integer> overdue, LampRule rule) {
        return plan.programmes().stream()
                .flatMap(programme -> programme.clauses().stream())
                .map(clause -> new ClauseStanding(
                        clause.id(),
                        clause.number(),
                        clause.title(),
                        judged.stream()
                                .filter(each -> each.task().clause().id().equals(clause.id()))
                                .map(Judged::standing)
                                .toList(),
                        rule.reportsCount() ? missing(clause, overdue) : List.of()))
                .toList();
    }

    private static List<Reason> missing(PlanView.Clause clause, Map<UnitId, Integer> overdue) {
        return clause.leads().stream()
                .filter(duty -> overdue.containsKey(duty.unit()))
                .map(duty -> Reason.of(Lamp.YELLOW, "report", duty.name()))
                .toList();
    }

    private static List<UnitStanding> units(PlanView plan, List<Judged> judged, Map<UnitId, Integer> overdue) {
        return plan.unitLoads().stream()
                .map(load -> unit(load, ledBy(load.unit(), judged), overdue.getOrDefault(load.unit(), 0)))
                .toList();
    }

    private static Collection<TaskStanding> ledBy(UnitId unit, List<Judged> judged) {
        return judged.stream()
                .map(Judged::standing)
                .filter(standing -> standing.leads().contains(unit))
                .toList();
    }

    private static UnitStanding unit(PlanView.UnitLoad load, Collection<TaskStanding> tasks, int overdueReports) {
        Lamp lamp = Lamp.over(tasks.stream().map(TaskStanding::lamp).toList());
        return new UnitStanding(
                load.unit(),
                load.name(),
                load.leads(),
                load.supports(),
                tasks.size(),
                Math.toIntExact(tasks.stream().filter(TaskStanding::finished).count()),
                Math.toIntExact(tasks.stream().filter(TaskStanding::late).count()),
                overdueReports,
                lamp == Lamp.GREEN && overdueReports > 0 ? Lamp.YELLOW : lamp);
    }

    /** The clauses of one programme, in order. */
    public List<ClauseStanding> of(PlanView.Programme programme) {
        Set<ClauseId> ids =
                programme.clauses().stream().map(PlanView.Clause::id).collect(Collectors.toSet());
        return clauses.stream().filter(clause -> ids.contains(clause.clause())).toList();
    }
}
