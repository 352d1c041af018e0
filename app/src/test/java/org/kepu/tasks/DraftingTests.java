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
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanId;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class DraftingTests {

    @Autowired
    private Programmes fixture;

    @Autowired
    private AnnualProgrammes programmes;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Bulk bulk;

    @Autowired
    private Tasking tasking;

    @Autowired
    private Progressing progressing;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private PlaceFixture places;

    private Viewer office;
    private PlanId plan;
    private List<ClauseId> clauses;
    private AnnualProgrammeId programme;

    @BeforeEach
    void aDraftProgramme() {
        Place place = places.create();
        office = Programmes.office(place.area());
        plan = fixture.plan(place, "馆校合作", "科普进村");
        clauses = fixture.clauses(plan);
        programme = fixture.draft(plan, office);
    }

    @Test
    void theFirstDraftHasATaskForEveryClauseThatHasNone() {
        done(tasking.add(programme, TaskDraft.of(clauses.getFirst(), "已有"), fixture.act(office)));

        assertThat(done(drafting.generate(programme, fixture.act(office)))).isEqualTo(1);

        assertThat(tasks.list(TaskFilter.of(programme)))
                .extracting(TaskView::measures)
                .containsExactly("已有", "科普进村的内容。");
        assertThat(done(drafting.generate(programme, fixture.act(office)))).isZero();
    }

    @Test
    void whatIsUndoneGoesOnNextYearWithWhatItsGoalsLack() {
        TaskId undone = done(tasking.add(
                programme,
                TaskDraft.of(clauses.getFirst(), "讲座").withGoals("举办讲座40场、发放资料300份", List.of()),
                fixture.act(office)));
        TaskId finished = done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "已完"), fixture.act(office)));
        fixture.issue(programme, office);
        done(progressing.take(finished, TaskStep.FINISH, fixture.act(office)));
        List<GoalView> goals = tasks.get(undone).goals();
        Figure figure = new Figure(LocalDate.of(2026, 5, 1), new BigDecimal("15"), "签到表");
        done(progressing.enter(undone, goals.getFirst().id(), figure, fixture.act(office)));
        figure = new Figure(LocalDate.of(2026, 5, 1), new BigDecimal("300"), "签到表");
        done(progressing.enter(undone, goals.getLast().id(), figure, fixture.act(office)));
        AnnualProgrammeId next = nextYear();

        assertThat(drafting.listUnfinished(next))
                .extracting(unfinished -> unfinished.task().id())
                .containsExactly(undone);
        done(drafting.carryOver(next, List.of(undone), fixture.act(office)));

        TaskView carried = tasks.list(TaskFilter.of(next)).getFirst();
        assertThat(carried.carriedFrom()).isEqualTo(Optional.of(undone));
        assertThat(carried.goalText()).isEqualTo("举办讲座25场");
        assertThat(carried.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.target()).isEqualByComparingTo("25"));
        assertThat(carried.due()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(carried.remark()).isEqualTo("结转自2026年");
        assertThat(drafting.listUnfinished(next)).isEmpty();
        assertThat(drafting.carryOver(next, List.of(undone), fixture.act(office)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void severalTasksChangeTogetherOrNotAtAll() {
        TaskId one = done(tasking.add(programme, TaskDraft.of(clauses.getFirst(), "一"), fixture.act(office)));
        TaskId two = done(tasking.add(programme, TaskDraft.of(clauses.getLast(), "二"), fixture.act(office)));
        Bulk.Change june = new Bulk.Change.Due(LocalDate.of(2026, 6, 30));

        assertThat(done(bulk.change(programme, List.of(one, two), june, fixture.act(office))))
                .isEqualTo(2);
        assertThat(tasks.get(two).due()).isEqualTo(LocalDate.of(2026, 6, 30));

        fixture.issue(programme, office);
        done(progressing.take(two, TaskStep.FINISH, fixture.act(office)));
        Outcome<Integer> dropped = bulk.change(
                programme, List.of(one, two), new Bulk.Change.Step(TaskStep.DROP), fixture.act(office, "机构改革"));

        assertThat(((Outcome.Refused<Integer>) dropped).refusals())
                .extracting(refusal -> refusal.key())
                .containsExactly("tasks.refusal.bulk", "tasks.refusal.taskMoved");
        assertThat(tasks.get(one).state()).isEqualTo(TaskState.PLANNED);
    }

    private AnnualProgrammeId nextYear() {
        return done(programmes.create(plan, Programmes.YEAR + 1, "2027年工作要点", "", fixture.act(office)));
    }
}
