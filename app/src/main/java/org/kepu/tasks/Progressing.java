package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.kepu.access.Act;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes of tasks: their steps, and figures entered for goals that do not count themselves. */
@Service
public class Progressing {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final ProgrammeRows programmes;
    private final TaskRows rows;
    private final TaskQueries tasks;
    private final ActualRows actuals;
    private final Doers doers;
    private final History history;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Progressing(
            ProgrammeRows programmes,
            TaskRows rows,
            TaskQueries tasks,
            ActualRows actuals,
            Doers doers,
            History history,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.programmes = programmes;
        this.rows = rows;
        this.tasks = tasks;
        this.actuals = actuals;
        this.doers = doers;
        this.history = history;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Takes a step. Refused from another state, before the task is issued and after the year is closed, for a unit that does not
     * lead, without a reason where one is asked for, and to finish with a goal not reached unless a reason says why.
     */
    public Outcome<TaskId> take(TaskId id, TaskStep step, Act act) {
        return working(id, task -> {
            if (!step.from().contains(task.state())) {
                return Outcome.refused("", "tasks.refusal.taskMoved");
            }
            if (!doers.mayTake(step, task, act.by())) {
                return Outcome.refused("", "tasks.refusal.onlyLeads");
            }
            if (step.reasoned() && act.reason().isEmpty()) {
                return Outcome.refused("reason", "tasks.refusal.reason");
            }
            if (act.reason().length() > 1000) {
                return Outcome.refused("reason", "imports.cell.tooLong", 1000);
            }
            boolean missing = task.goals().stream().anyMatch(goal -> !goal.reached());
            if (step == TaskStep.FINISH && missing && act.reason().isEmpty()) {
                return Outcome.refused("reason", "tasks.refusal.notReached");
            }
            rows.setState(id, step.to());
            events.publishEvent(new TaskMoved(id, step.to()));
            history.add(task.programme(), id, "tasks.did." + step, List.of(), act);
            return Outcome.done(id);
        });
    }

    /**
     * Enters a figure for a goal. Refused for one that counts itself, below 0, on a day to come or outside the year, and without a
     * source.
     */
    public Outcome<ActualId> enter(TaskId id, GoalId goal, Figure figure, Act act) {
        return working(id, task -> {
            GoalView view = goalOf(task, goal);
            if (!doers.mayEnter(task, act.by())) {
                return Outcome.refused("", "tasks.refusal.notYours");
            }
            if (view.binding().isPresent()) {
                return Outcome.refused("amount", "tasks.refusal.countsItself");
            }
            if (figure.amount().signum() < 0 || figure.amount().compareTo(MOST) > 0) {
                return Outcome.refused("amount", "tasks.refusal.amount");
            }
            if (figure.source().isEmpty() || figure.source().length() > 200) {
                return Outcome.refused("source", "tasks.refusal.source");
            }
            if (figure.day().getYear() != task.year() || figure.day().isAfter(today(act))) {
                return Outcome.refused("day", "tasks.refusal.day", Integer.toString(task.year()));
            }
            ActualId actual = ActualId.create();
            actuals.insert(actual, view.id(), figure, act);
            if (task.state() == TaskState.PLANNED) {
                rows.setState(id, TaskState.UNDER_WAY);
            }
            history.add(
                    task.programme(),
                    id,
                    "tasks.did.enter",
                    List.of(new TaskCells.Change(
                            "goal", "", view.what() + GoalReading.number(figure.amount()) + view.unit())),
                    act);
            return Outcome.done(actual);
        });
    }

    /** Takes back a figure that was wrong; it stays visible with the reason. Refused without a reason and if it is back already. */
    public Outcome<ActualId> withdraw(TaskId id, ActualId actual, Act act) {
        if (act.reason().isEmpty() || act.reason().length() > 1000) {
            return Outcome.refused("reason", "tasks.refusal.reason");
        }
        return working(id, task -> {
            if (!doers.mayEnter(task, act.by())) {
                return Outcome.refused("", "tasks.refusal.notYours");
            }
            if (!actuals.withdraw(id, actual, act)) {
                return Outcome.refused("", "tasks.refusal.withdrawn");
            }
            history.add(task.programme(), id, "tasks.did.withdraw", List.of(), act);
            return Outcome.done(actual);
        });
    }

    private static LocalDate today(Act act) {
        return LocalDate.ofInstant(act.at(), CHINA);
    }

    private static GoalView goalOf(TaskView task, GoalId goal) {
        return task.goals().stream()
                .filter(each -> each.id().equals(goal))
                .findFirst()
                .orElseThrow(() -> new NotFound("goal " + goal + " of task " + task.id()));
    }

    private <T> Outcome<T> working(TaskId id, Function<TaskView, Outcome<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            AnnualProgrammeId programme = rows.programmeOf(id).orElseThrow(() -> new NotFound("task " + id));
            ProgrammeState state = programmes
                    .hold(programme)
                    .map(ProgrammeRows.Locked::state)
                    .orElseThrow(() -> new NotFound("programme " + programme));
            TaskRows.Locked locked = rows.lock(id).orElseThrow(() -> new NotFound("task " + id));
            Outcome<T> outcome = state.running() && locked.issued()
                    ? work.apply(tasks.get(id))
                    : Outcome.refused("", "tasks.refusal.notRunning");
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
