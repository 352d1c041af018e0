package org.kepu.tasks;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Act;
import org.kepu.plan.ClauseId;
import org.kepu.plan.ClauseView;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;

/** Writes first drafts: a year from the plan's clauses, and what the year before left undone. */
@Service
public class Drafting {

    private final Editing changes;
    private final Tasking tasking;
    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final PlanQueries plans;

    Drafting(Editing changes, Tasking tasking, ProgrammeQueries programmes, TaskQueries tasks, PlanQueries plans) {
        this.changes = changes;
        this.tasking = tasking;
        this.programmes = programmes;
        this.tasks = tasks;
        this.plans = plans;
    }

    /**
     * An unfinished task of the year before.
     *
     * @param clause where it would go in this year's plan; empty if the plan has no such clause any more
     */
    public record Unfinished(TaskView task, Optional<ClauseId> clause) {}

    /**
     * Adds a task for every clause that has none: the clause's text as its measures, its units, and the people who were in charge
     * the year before. Returns how many were added.
     */
    public Outcome<Integer> generate(AnnualProgrammeId id, Act act) {
        return changes.editing(id, programme -> {
            PlanView plan = plans.get(programme.plan());
            Set<ClauseId> present =
                    tasks.listAll(id).stream().map(task -> task.clause().id()).collect(Collectors.toSet());
            Map<ClauseId, TaskView> before = before(programmes.get(id)).stream()
                    .collect(Collectors.toMap(task -> task.clause().id(), Function.identity(), (first, _) -> first));
            int added = 0;
            for (PlanView.Clause clause : plan.clauses()) {
                if (!present.contains(clause.id())) {
                    TaskDraft draft = draft(clause, Optional.ofNullable(before.get(clause.id())));
                    if (tasking.add(programme, plan, draft, Optional.empty(), act)
                            instanceof Outcome.Refused<TaskId>(var refusals)) {
                        return Outcome.refused(refusals);
                    }
                    added++;
                }
            }
            return Outcome.done(added);
        });
    }

    private static TaskDraft draft(PlanView.Clause clause, Optional<TaskView> before) {
        String text = clause.text().length() > 4000 ? clause.text().substring(0, 4000) : clause.text();
        String title = clause.title().length() > 200 ? clause.title().substring(0, 200) : clause.title();
        return new TaskDraft(
                clause.id(),
                title,
                text,
                "",
                List.of(),
                List.of(),
                List.of(),
                before.map(TaskView::head).orElse(""),
                before.map(TaskView::liaison).orElse(""),
                Optional.empty(),
                "");
    }

    /** What the year before left undone and this year has not taken over yet. */
    public List<Unfinished> listUnfinished(AnnualProgrammeId id) {
        ProgrammeView programme = programmes.get(id);
        Set<TaskId> carried = tasks.listAll(id).stream()
                .flatMap(task -> task.carriedFrom().stream())
                .collect(Collectors.toSet());
        List<TaskView> open = before(programme).stream()
                .filter(task -> task.state().open() && !carried.contains(task.id()))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<ClauseId> clauses = plans.get(programme.plan()).clauses().stream()
                .map(PlanView.Clause::id)
                .collect(Collectors.toSet());
        return open.stream()
                .map(task -> new Unfinished(task, clauseFor(task, clauses)))
                .toList();
    }

    /**
     * Takes unfinished tasks over with what their goals still lack. Refused if one was taken over meanwhile or has no clause in
     * this year's plan.
     */
    public Outcome<Integer> carryOver(AnnualProgrammeId id, List<TaskId> some, Act act) {
        return changes.editing(id, programme -> {
            Map<TaskId, Unfinished> open = listUnfinished(id).stream()
                    .collect(Collectors.toMap(each -> each.task().id(), Function.identity()));
            PlanView plan = plans.get(programme.plan());
            for (TaskId each : new HashSet<>(some)) {
                Unfinished unfinished = open.get(each);
                if (unfinished == null || unfinished.clause().isEmpty()) {
                    return Outcome.refused("task", "tasks.refusal.carried");
                }
                TaskDraft draft = rest(unfinished.task(), unfinished.clause().get());
                if (tasking.add(programme, plan, draft, Optional.of(each), act)
                        instanceof Outcome.Refused<TaskId>(var refusals)) {
                    return Outcome.refused(refusals);
                }
            }
            return Outcome.done(some.size());
        });
    }

    private List<TaskView> before(ProgrammeView programme) {
        return programmes
                .find(programme.area(), programme.year() - 1)
                .map(earlier -> tasks.listAll(earlier.id()))
                .orElse(List.of());
    }

    /** The same clause, or the one of this year's plan that continues it. */
    private Optional<ClauseId> clauseFor(TaskView task, Set<ClauseId> clauses) {
        Stream<ClauseId> continuing = clauses.contains(task.clause().id())
                ? Stream.of(task.clause().id())
                : successors(task.clause().id());
        return continuing.filter(clauses::contains).findFirst();
    }

    private Stream<ClauseId> successors(ClauseId clause) {
        try {
            return plans.get(clause).successors().stream().map(ClauseView.ClauseRef::id);
        } catch (NotFound gone) {
            return Stream.empty();
        }
    }

    private static TaskDraft rest(TaskView task, ClauseId clause) {
        List<GoalDraft> goals = task.goals().stream()
                .filter(goal -> !goal.reached())
                .map(Drafting::rest)
                .toList();
        boolean same = goals.equals(task.goals().stream().map(Drafting::whole).toList());
        return new TaskDraft(
                clause,
                task.matter(),
                task.measures(),
                same ? task.goalText() : "",
                goals,
                task.leads().stream().map(TaskView.Part::unit).toList(),
                task.supports().stream().map(TaskView.Part::unit).toList(),
                task.head(),
                task.liaison(),
                Optional.empty(),
                (task.remark() + " 结转自" + task.year() + "年").strip());
    }

    private static GoalDraft rest(GoalView goal) {
        BigDecimal done = goal.counting() == Counting.SUM ? goal.actual().orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
        return goal(goal, goal.target().subtract(done));
    }

    private static GoalDraft whole(GoalView goal) {
        return goal(goal, goal.target());
    }

    private static GoalDraft goal(GoalView goal, BigDecimal target) {
        return new GoalDraft(Optional.empty(), goal.what(), target, goal.unit(), Optional.empty(), goal.counting());
    }
}
