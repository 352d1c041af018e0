package org.kepu.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Act;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.Ledger;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.AnnualProgrammes;
import org.kepu.tasks.Binding;
import org.kepu.tasks.Counted;
import org.kepu.tasks.GoalDraft;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.Issue;
import org.kepu.tasks.LedgerBinding;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeStep;
import org.kepu.tasks.Progressing;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskStep;
import org.kepu.tasks.Tasking;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two years of work in the sample city: yearly tasks and what was done for them. Loaded once, all or nothing. */
@Component
@Profile("demo")
class SampleWork {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AnnualProgrammes programmes;
    private final ProgrammeQueries queries;
    private final Tasking tasking;
    private final TaskQueries taskQueries;
    private final LedgerBinding bindings;
    private final Progressing progressing;
    private final Ledger ledger;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleWork(
            AnnualProgrammes programmes,
            ProgrammeQueries queries,
            Tasking tasking,
            TaskQueries taskQueries,
            LedgerBinding bindings,
            Progressing progressing,
            Ledger ledger,
            PlanQueries plans,
            AreaQueries areas,
            TransactionTemplate transaction,
            Clock clock) {
        this.programmes = programmes;
        this.queries = queries;
        this.tasking = tasking;
        this.taskQueries = taskQueries;
        this.bindings = bindings;
        this.progressing = progressing;
        this.ledger = ledger;
        this.plans = plans;
        this.areas = areas;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Loads what is missing; nothing if a visitor took the sample plan out of force. */
    void load(AreaId city, AccountId office) {
        plans.findRunning(city)
                .map(PlanSummary::id)
                .filter(plan -> queries.find(plan, SampleTask.YEARS.getFirst()).isEmpty())
                .ifPresent(plan -> load(city, plan, office));
    }

    private void load(AreaId city, PlanId plan, AccountId office) {
        Viewer viewer = new Viewer(
                Optional.of(office), "示例·领导组办公室", List.of(new Grant(Role.OFFICE, new Scope.WithinArea(city))));
        PlanView view = plans.get(plan);
        transaction.executeWithoutResult(
                _ -> SampleTask.YEARS.forEach(year -> new Year(city, view, viewer, year).load()));
    }

    private final class Year {
        private final AreaId city;
        private final PlanView plan;
        private final Viewer office;
        private final int year;
        private final Map<String, PlanView.Clause> clauses;

        Year(AreaId city, PlanView plan, Viewer office, int year) {
            this.city = city;
            this.plan = plan;
            this.office = office;
            this.year = year;
            this.clauses = plan.clauses().stream().collect(Collectors.toMap(PlanView.Clause::number, clause -> clause));
        }

        void load() {
            AnnualProgrammeId programme = done(programmes.create(
                    plan.summary().id(), year, year + "年全民科学素质行动工作要点", "（示例）按照实施方案确定的任务，制定本年工作要点。", on(2, 20)));
            Map<SampleTask, TaskId> tasks = new LinkedHashMap<>();
            SampleTask.list().forEach(task -> tasks.put(task, done(tasking.add(programme, draft(task), on(2, 26)))));
            tasks.forEach((task, id) -> task.goal().ifPresent(goal -> bind(task, goal, id)));
            done(programmes.issue(programme, new Issue("忻科素办发〔" + year + "〕2号", LocalDate.of(year, 3, 14)), on(3, 14)));
            List<AreaId> counties = areas.listCounties(city).stream()
                    .filter(area -> area.countedIn().isEmpty())
                    .map(Area::id)
                    .toList();
            tasks.keySet().forEach(task -> task.goal().ifPresent(goal -> enter(task, goal, counties)));
            if (year < LocalDate.now(clock).getYear()) {
                tasks.values().forEach(this::finish);
                done(programmes.take(programme, ProgrammeStep.CLOSE, on(12, 31)));
            }
        }

        /** The goal counts what the unit enters for the clause. */
        private void bind(SampleTask task, SampleTask.Goal goal, TaskId id) {
            Binding binding = new Binding(
                    Counted.valueOf(goal.measure().name()),
                    true,
                    Set.of(goal.kind()),
                    Set.of(),
                    Set.of(),
                    Set.of(unit(task)),
                    Optional.empty(),
                    Optional.empty());
            done(bindings.bind(id, taskQueries.get(id).goals().getFirst().id(), Optional.of(binding), on(3, 1)));
        }

        /** What was reached is done; what was not goes over into the next year. */
        private void finish(TaskId id) {
            boolean reached = taskQueries.get(id).goals().stream().allMatch(GoalView::reached);
            done(progressing.take(
                    id,
                    reached ? TaskStep.FINISH : TaskStep.DROP,
                    new Act(office, on(12, 30).at(), reached ? "" : "年底未全部完成，余下部分列入下年任务。")));
        }

        private PlanView.Clause clause(SampleTask task) {
            return Optional.ofNullable(clauses.get(task.clause()))
                    .orElseThrow(() -> new IllegalStateException("no clause " + task.clause()));
        }

        private UnitId unit(SampleTask task) {
            return clause(task).duties().stream()
                    .filter(duty -> duty.name().equals(task.lead()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + task.lead() + " in " + task.clause()))
                    .unit();
        }

        private TaskDraft draft(SampleTask task) {
            PlanView.Clause clause = clause(task);
            TaskDraft draft = TaskDraft.of(clause.id(), task.matter()).withDue(task.dueIn(year));
            return task.goal()
                    .map(goal -> {
                        int target = goal.targets().get(SampleTask.YEARS.indexOf(year));
                        GoalDraft counted = GoalDraft.of(task.matter(), BigDecimal.valueOf(target), goal.unit());
                        return draft.withGoals(task.matter() + target + goal.unit(), List.of(counted));
                    })
                    .orElse(draft);
        }

        private void enter(SampleTask task, SampleTask.Goal goal, List<AreaId> counties) {
            PlanView.Clause clause = clause(task);
            new SampleHappenings(task, goal, year, LocalDate.now(clock))
                    .list(clause.id(), unit(task), city, counties)
                    .forEach(this::append);
        }

        private void append(EntryDraft draft) {
            Outcome<EntryId> outcome = ledger.append(draft, office.account().orElseThrow());
            done(outcome);
        }

        private Act on(int month, int day) {
            Instant at = LocalDate.of(year, month, day)
                    .atTime(LocalTime.of(9, 30))
                    .atZone(CHINA)
                    .toInstant();
            return Act.of(office, at);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusals) ->
                throw new IllegalStateException("the sample is refused: " + refusals);
        };
    }
}
