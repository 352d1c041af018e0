package org.kepu.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.delegations.Absences;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class TaskingTests {

    @Autowired
    private Programmes fixture;

    @Autowired
    private AnnualProgrammes programmes;

    @Autowired
    private ProgrammeQueries programmeQueries;

    @Autowired
    private Tasking tasking;

    @Autowired
    private Progressing progressing;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Absences absences;

    private Place place;
    private Viewer office;
    private Viewer liaison;
    private PlanId plan;
    private List<ClauseId> clauses;
    private AnnualProgrammeId programme;

    @BeforeEach
    void aDraftProgramme() {
        place = places.create();
        office = Programmes.office(place.area());
        liaison = Programmes.liaison(place.unit());
        plan = fixture.plan(place, "馆校合作", "科普进村");
        clauses = fixture.clauses(plan);
        programme = fixture.draft(plan, office);
    }

    @Test
    void aTaskTakesFromItsClauseWhatNobodySays() {
        TaskView task = tasks.get(add("举办讲座", "举办讲座40场、覆盖农民2000人次"));

        assertThat(task.matter()).isEqualTo("馆校合作");
        assertThat(task.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(task.leads()).extracting(TaskView.Part::unit).containsExactly(place.unit());
        assertThat(task.supports()).extracting(TaskView.Part::name).containsExactly("市妇联");
        assertThat(task.goals())
                .extracting(goal -> goal.what() + "|" + goal.target() + "|" + goal.unit() + goal.actual())
                .containsExactly("举办讲座|40|场Optional.empty", "覆盖农民|2000|人次Optional.empty");
    }

    @Test
    void aPlanHasOneProgrammeAYearWithinItsPeriod() {
        assertThat(reasons(programmes.create(plan, 2026, "又一份", "", fixture.act(office))))
                .containsExactly("year tasks.refusal.yearTaken");
        assertThat(reasons(programmes.create(plan, 1900, "太早", "", fixture.act(office))))
                .containsExactly("year tasks.refusal.year");
    }

    @Test
    void tasksStandInTheOrderOfThePlanAndMoveWithinTheirClause() {
        TaskId village = done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "进村"), fixture.act(office)));
        TaskId first = add("一", "");
        TaskId second = add("二", "");

        assertThat(numbered()).containsExactly("1 一", "2 二", "3 进村");
        done(tasking.move(second, -1));
        assertThat(numbered()).containsExactly("1 二", "2 一", "3 进村");
        done(tasking.move(village, -5));
        done(tasking.move(first, 5));
        assertThat(numbered()).containsExactly("1 二", "2 一", "3 进村");
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        TaskId task = add("讲座", "");
        TaskView seen = tasks.get(task);
        done(tasking.correct(task, seen.revision(), seen.draft().withDue(day(6, 30)), fixture.act(office)));

        assertThat(reasons(tasking.correct(task, seen.revision(), seen.draft(), fixture.act(office))))
                .containsExactly(" tasks.refusal.changedMeanwhile");
        assertThat(tasks.listHistory(task).getFirst().changes())
                .containsExactly(new TaskCells.Change("due", "2026年12月31日", "2026年6月30日"));
    }

    @Test
    void whoWorksOnATaskForSomebodyIsNamedWithHer() {
        TaskId task = add("讲座", "");
        fixture.issue(programme, office);
        Absences.Absence absence = absences.ofLiaison(place.unit());
        done(progressing.take(task, TaskStep.START, fixture.act(absence.standIn())));
        assertThat(tasks.listHistory(task).getFirst().insteadOf())
                .isEqualTo(absence.away().name());
        done(progressing.take(task, TaskStep.FINISH, fixture.act(liaison)));
        assertThat(tasks.listHistory(task).getFirst().insteadOf()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        TaskDraft draft = TaskDraft.of(clauses.getFirst(), "讲座")
                .withDue(LocalDate.of(2027, 1, 1))
                .withGoals(
                        "很多讲座",
                        List.of(new GoalDraft(
                                Optional.empty(), "讲座", BigDecimal.ZERO, "", Optional.empty(), Counting.SUM)));

        assertThat(reasons(tasking.add(programme, draft, fixture.act(office))))
                .containsExactlyInAnyOrder(
                        "due tasks.refusal.due",
                        "goal.0.target tasks.refusal.target",
                        "goal.0.unit tasks.refusal.unit");
    }

    @Test
    void whatWasIssuedChangesOnlyByAnAmendmentAndStaysReadable() {
        TaskId task = add("讲座", "举办讲座40场");
        assertThat(reasons(programmes.issue(programme, new Issue(" ", day(3, 1)), fixture.act(office))))
                .containsExactly("documentNumber tasks.refusal.documentNumber");
        fixture.issue(programme, office);
        TaskView issued = tasks.get(task);
        TaskDraft later = issued.draft().withDue(day(10, 31));

        assertThat(reasons(tasking.correct(task, issued.revision(), later, fixture.act(office))))
                .containsExactly(" tasks.refusal.notEditable");
        assertThat(reasons(programmes.take(programme, ProgrammeStep.AMEND, fixture.act(office))))
                .containsExactly("reason tasks.refusal.reason");

        done(programmes.take(programme, ProgrammeStep.AMEND, fixture.act(office, "时限调整")));
        done(tasking.correct(task, issued.revision(), later, fixture.act(office)));
        fixture.issue(programme, office);

        assertThat(programmeQueries.get(programme).edition()).isEqualTo(2);
        assertThat(programmeQueries.listEditions(programme)).hasSize(2);
        assertThat(programmeQueries.get(programme, 1).tasks().getFirst().cells())
                .containsEntry("due", "2026年12月31日");
        assertThat(programmeQueries.get(programme, 2).tasks().getFirst().cells())
                .containsEntry("due", "2026年10月31日");
        assertThat(reasons(tasking.remove(task, fixture.act(office)))).containsExactly(" tasks.refusal.notEditable");
    }

    @Test
    void anAbandonedAmendmentLeavesWhatTheLastEditionSays() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        done(programmes.take(programme, ProgrammeStep.AMEND, fixture.act(office, "试试")));
        TaskView before = tasks.get(task);
        TaskDraft other =
                before.draft().withDue(day(5, 1)).withUnits(before.draft().supports(), List.of());
        done(tasking.correct(task, before.revision(), other, fixture.act(office)));
        done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "新增"), fixture.act(office)));

        done(programmes.take(programme, ProgrammeStep.ABANDON, fixture.act(office, "不改了")));

        TaskView after = tasks.get(task);
        assertThat(TaskCells.of(after)).isEqualTo(TaskCells.of(before));
        assertThat(after.goals()).isEqualTo(before.goals());
        assertThat(numbered()).containsExactly("1 讲座");
    }

    @Test
    void aTaskThatNobodyLeadsCannotBeIssued() {
        TaskId task = add("讲座", "");
        TaskView view = tasks.get(task);
        done(tasking.correct(
                task, view.revision(), view.draft().withUnits(List.of(), List.of(place.unit())), fixture.act(office)));

        Outcome<AnnualProgrammeId> outcome =
                programmes.issue(programme, new Issue("1号", day(3, 1)), fixture.act(office));

        assertThat(reasons(outcome)).containsExactly(" tasks.refusal.nobodyLeads");
    }

    @Test
    void figuresAddUpAndAWrongOneIsTakenBackWithAReason() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        GoalId goal = tasks.get(task).goals().getFirst().id();
        done(progressing.enter(task, goal, figure("12"), fixture.act(liaison)));
        ActualId wrong = done(progressing.enter(task, goal, figure("300"), fixture.act(liaison)));
        assertThat(actual(task)).isEqualTo("312");

        assertThat(reasons(progressing.withdraw(task, wrong, fixture.act(liaison))))
                .containsExactly("reason tasks.refusal.reason");
        done(progressing.withdraw(task, wrong, fixture.act(liaison, "多写了一个零")));

        assertThat(actual(task)).isEqualTo("12");
        assertThat(tasks.get(task).state()).isEqualTo(TaskState.UNDER_WAY);
        assertThat(tasks.listActuals(task))
                .filteredOn(figure -> figure.withdrawn().isPresent())
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount()).isEqualByComparingTo("300"));
        assertThat(reasons(progressing.withdraw(task, wrong, fixture.act(liaison, "再次"))))
                .containsExactly(" tasks.refusal.withdrawn");
    }

    @Test
    void ofARateTheLatestFigureCounts() {
        TaskId task = add("覆盖", "科普活动室覆盖率达到90%");
        fixture.issue(programme, office);
        GoalId goal = tasks.get(task).goals().getFirst().id();
        done(progressing.enter(task, goal, new Figure(day(6, 1), new BigDecimal("70"), "年中统计"), fixture.act(liaison)));
        done(progressing.enter(task, goal, new Figure(day(3, 1), new BigDecimal("50"), "一季度"), fixture.act(liaison)));

        assertThat(actual(task)).isEqualTo("70");
    }

    @Test
    void figuresWithoutSourceOrFromTheFutureAreRefused() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        GoalId goal = tasks.get(task).goals().getFirst().id();

        assertThat(reasons(progressing.enter(
                        task, goal, new Figure(day(3, 1), BigDecimal.ONE, " "), fixture.act(liaison))))
                .containsExactly("source tasks.refusal.source");
        assertThat(reasons(progressing.enter(
                        task, goal, new Figure(LocalDate.of(2099, 1, 1), BigDecimal.ONE, "x"), fixture.act(liaison))))
                .containsExactly("day tasks.refusal.day");
        assertThat(reasons(progressing.enter(
                        task,
                        goal,
                        new Figure(day(3, 1), BigDecimal.ONE, "x"),
                        fixture.act(Programmes.liaison(places.create().unit())))))
                .containsExactly(" tasks.refusal.notYours");
    }

    @Test
    void aGoalWithFiguresIsNotRemoved() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        GoalId goal = tasks.get(task).goals().getFirst().id();
        done(progressing.enter(task, goal, figure("12"), fixture.act(liaison)));
        done(programmes.take(programme, ProgrammeStep.AMEND, fixture.act(office, "调整")));
        TaskView view = tasks.get(task);
        TaskDraft other = view.draft().withGoals("办展览3场", List.of());

        assertThat(reasons(tasking.correct(task, view.revision(), other, fixture.act(office))))
                .containsExactly("goal tasks.refusal.goalHasFigures");
    }

    @Test
    void aTaskIsFinishedByALeadAndWithAReasonIfAGoalIsNotReached() {
        TaskId task = add("讲座", "举办讲座40场");
        fixture.issue(programme, office);
        Viewer supporter =
                Programmes.liaison(tasks.get(task).supports().getFirst().unit());

        assertThat(reasons(progressing.take(task, TaskStep.FINISH, fixture.act(supporter, "完成"))))
                .containsExactly(" tasks.refusal.onlyLeads");
        assertThat(reasons(progressing.take(task, TaskStep.DROP, fixture.act(liaison, "不做"))))
                .containsExactly(" tasks.refusal.onlyLeads");
        assertThat(reasons(progressing.take(task, TaskStep.FINISH, fixture.act(liaison))))
                .containsExactly("reason tasks.refusal.notReached");
        done(progressing.take(task, TaskStep.FINISH, fixture.act(liaison, "场地停用")));

        assertThat(tasks.get(task).state()).isEqualTo(TaskState.DONE);
        assertThat(tasks.listHistory(task).getFirst().reason()).isEqualTo("场地停用");
        assertThat(reasons(progressing.take(task, TaskStep.START, fixture.act(liaison))))
                .containsExactly(" tasks.refusal.taskMoved");
    }

    @Test
    void unitsLearnOfATaskWhenItIsIssued() {
        add("讲座", "");
        TaskFilter own = TaskFilter.of(List.of(place.unit()), 2026);
        assertThat(tasks.list(own)).isEmpty();

        fixture.issue(programme, office);

        assertThat(tasks.list(own)).hasSize(1);
    }

    @Test
    void wordsOfTextUnitsAndClausesFindTasks() {
        add("青少年讲座", "举办讲座40场");
        done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "农技培训"), fixture.act(office)));

        assertThat(found("讲座　妇联")).containsExactly("青少年讲座");
        assertThat(found("进村")).containsExactly("农技培训");
        assertThat(found("100%_")).isEmpty();
    }

    @Test
    void aListTakesTheSameStatementsHoweverLongItIs() {
        for (int i = 0; i < 30; i++) {
            add("讲座" + i, "举办讲座40场");
        }
        assertThat(Statements.during(() -> tasks.list(TaskFilter.of(programme), Paging.of(1))))
                .isLessThanOrEqualTo(4);
    }

    private List<String> found(String text) {
        TaskFilter all = TaskFilter.of(programme);
        return tasks.list(all.saying(text)).stream().map(TaskView::measures).toList();
    }

    private TaskId add(String measures, String goal) {
        return done(tasking.add(
                programme, TaskDraft.of(clauses.getFirst(), measures).withGoals(goal, List.of()), fixture.act(office)));
    }

    private List<String> numbered() {
        return tasks.list(TaskFilter.of(programme)).stream()
                .map(task -> task.number() + " " + task.measures())
                .toList();
    }

    private String actual(TaskId task) {
        return GoalReading.number(tasks.get(task).goals().getFirst().actual().orElseThrow());
    }

    private static Figure figure(String amount) {
        return new Figure(day(3, 20), new BigDecimal(amount), "市科协工作总结");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream()
                        .map((Refusal refusal) -> refusal.field() + " " + refusal.key())
                        .toList();
    }
}
