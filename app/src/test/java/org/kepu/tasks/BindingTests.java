package org.kepu.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** “40 lectures for farmers in 2 counties” counts itself. */
@KepuTest
class BindingTests {

    @Autowired
    private Programmes fixture;

    @Autowired
    private LedgerBinding bindings;

    @Autowired
    private Progressing progressing;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private Areas areas;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer office;
    private AreaId north;
    private AreaId south;
    private TaskId task;

    @BeforeEach
    void anIssuedTask() {
        place = places.create();
        office = Programmes.office(place.area());
        north = county("北县");
        south = county("南县");
        task = fixture.issued(place);
    }

    private AreaId county(String name) {
        String code = "c" + UUID.randomUUID().toString().substring(0, 12);
        return done(
                areas.create(AreaDraft.of(Optional.of(place.area()), code, name, AreaKind.COUNTY), Optional.empty()));
    }

    @Test
    void aBoundGoalCountsWhatTheLedgerSays() {
        bind(
                0,
                Binding.of(Counted.SESSIONS)
                        .ofKinds(Set.of(HappeningKind.LECTURE))
                        .forAudiences(Set.of(Audience.FARMER)));
        bind(1, Binding.of(Counted.PEOPLE).forAudiences(Set.of(Audience.FARMER)));
        assertThat(actual(0))
                .as("nothing happened yet is a figure of a bound goal")
                .isEqualByComparingTo("0");

        lecture(north, 3, 120);
        EntryId wrong = lecture(south, 2, 900);
        append(EntryDraft.of(day(), north, HappeningKind.EXHIBITION, "展览", source())
                .reaching(Audience.YOUTH, 500)
                .counting(Measure.SESSIONS, 7)
                .serving(tasks.get(task).clause().id()));
        assertThat(actual(0)).isEqualByComparingTo("5");
        assertThat(actual(1)).isEqualByComparingTo("1020");

        done(ledger.reverse(wrong, "人数写错", place.person()));
        assertThat(actual(0)).isEqualByComparingTo("3");
        assertThat(actual(1)).isEqualByComparingTo("120");
        TaskView view = tasks.get(task);
        assertThat(bindings.entries(view, view.goals().getFirst(), Paging.of(1)).rows())
                .as("the entries shown are those that count")
                .hasSize(1);
    }

    @Test
    void areasReachedAreCountedOnceEach() {
        bind(0, Binding.of(Counted.AREAS));
        lecture(north, 1, 10);
        lecture(north, 1, 10);
        EntryId wrong = lecture(south, 1, 10);
        lecture(place.area(), 1, 10);
        assertThat(actual(0)).as("what the city itself does reaches no county").isEqualByComparingTo("2");

        done(ledger.reverse(wrong, "没有办成", place.person()));
        assertThat(actual(0)).isEqualByComparingTo("1");
    }

    @Test
    void whatServesAnotherClauseOrYearDoesNotCount() {
        bind(0, Binding.of(Counted.SESSIONS));
        append(EntryDraft.of(day(), north, HappeningKind.LECTURE, "别的讲座", source())
                .counting(Measure.SESSIONS, 1)
                .reaching(Audience.FARMER, 10));
        append(EntryDraft.of(LocalDate.of(2025, 5, 1), north, HappeningKind.LECTURE, "去年的讲座", source())
                .counting(Measure.SESSIONS, 1)
                .reaching(Audience.FARMER, 10)
                .serving(tasks.get(task).clause().id()));

        assertThat(actual(0)).isEqualByComparingTo("0");
    }

    @Test
    void nobodyEntersFiguresForAGoalThatCountsItself() {
        bind(0, Binding.of(Counted.SESSIONS));
        GoalId goal = tasks.get(task).goals().getFirst().id();
        Figure figure = new Figure(day(), BigDecimal.ONE, "总结");

        assertThat(reasons(progressing.enter(task, goal, figure, fixture.act(office))))
                .containsExactly("tasks.refusal.countsItself");
        done(bindings.bind(task, goal, Optional.empty(), fixture.act(office)));
        done(progressing.enter(task, goal, figure, fixture.act(office)));
        assertThat(reasons(bindings.bind(task, goal, Optional.of(Binding.of(Counted.SESSIONS)), fixture.act(office))))
                .containsExactly("tasks.refusal.hasFigures");
    }

    @Test
    void wordsOfAGoalSuggestWhatItCounts() {
        GoalView lectures = tasks.get(task).goals().getFirst();
        GoalView farmers = tasks.get(task).goals().getLast();

        assertThat(BindingGuess.of(lectures).counted()).isEqualTo(Counted.SESSIONS);
        assertThat(BindingGuess.of(lectures).kinds()).containsExactly(HappeningKind.LECTURE);
        assertThat(BindingGuess.of(farmers).counted()).isEqualTo(Counted.PEOPLE);
        assertThat(BindingGuess.of(farmers).audiences()).containsExactly(Audience.FARMER);
    }

    @Test
    void moneyCountsInTheUnitOfTheGoal() {
        assertThat(Binding.of(Counted.FEN).inUnit(new BigDecimal("12345600"), "万元"))
                .isEqualByComparingTo("12.3456");
        assertThat(Binding.of(Counted.FEN).inUnit(new BigDecimal("12345600"), "元"))
                .isEqualByComparingTo("123456");
        assertThat(Binding.of(Counted.PEOPLE).inUnit(new BigDecimal("15000"), "万人次"))
                .isEqualByComparingTo("1.5");
    }

    @Test
    void aListWithBoundGoalsTakesTheSameStatements() {
        bind(0, Binding.of(Counted.SESSIONS));
        bind(1, Binding.of(Counted.AREAS));
        assertThat(Statements.during(() ->
                        tasks.list(TaskFilter.ALL.under(tasks.get(task).clause().id()))))
                .isLessThanOrEqualTo(11);
    }

    private void bind(int goal, Binding binding) {
        GoalId id = tasks.get(task).goals().get(goal).id();
        done(bindings.bind(task, id, Optional.of(binding), fixture.act(office)));
    }

    private BigDecimal actual(int goal) {
        return tasks.get(task).goals().get(goal).actual().orElseThrow();
    }

    private EntryId lecture(AreaId where, int sessions, int farmers) {
        return append(EntryDraft.of(day(), where, HappeningKind.LECTURE, "农技讲座", source())
                .reaching(Audience.FARMER, farmers)
                .counting(Measure.SESSIONS, sessions)
                .serving(tasks.get(task).clause().id()));
    }

    private EntryId append(EntryDraft draft) {
        return done(ledger.append(draft, place.person()));
    }

    private static String source() {
        return "test:" + UUID.randomUUID();
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 5, 1);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(refusal -> refusal.key()).toList();
    }
}
