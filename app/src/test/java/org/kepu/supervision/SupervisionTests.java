package org.kepu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.tasks.Programmes;
import org.kepu.tasks.Progressing;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskStep;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class SupervisionTests {

    @Autowired
    private Supervising supervising;

    @Autowired
    private Escalating escalating;

    @Autowired
    private Reminding reminding;

    @Autowired
    private Rules rules;

    @Autowired
    private SupervisionQueries queries;

    @Autowired
    private ReminderQueries reminders;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Progressing progressing;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    private Place place;
    private Viewer office;
    private Viewer liaison;
    private UnitId other;
    private LocalDate today;

    @BeforeEach
    void aCityWithTwoUnits() {
        place = places.create();
        office = Programmes.office(place.area());
        liaison = Programmes.liaison(place.unit());
        other = done(units.create(UnitDraft.of(place.area(), "另一单位", UnitKind.GOVERNMENT)));
        today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void noticesAreNumberedByAreaAndYearWithoutGapsHoweverManyIssueAtOnce() throws Exception {
        Callable<Outcome<NoticeId>> issue = () -> supervising.issue(place.area(), draft(place.unit()), by(office));

        List<Integer> serials;
        try (var people = Executors.newFixedThreadPool(4)) {
            serials = people.invokeAll(List.of(issue, issue, issue, issue)).stream()
                    .map(future -> queries.get(done(future.resultNow())).serial())
                    .toList();
        }

        assertThat(serials).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(queries.list(List.of(place.area()), List.of(), true, Paging.of(1))
                        .rows())
                .extracting(NoticeView::number)
                .contains("科素督〔" + today.getYear() + "〕4号");
    }

    @Test
    void aUnitAcknowledgesAnswersIsSentBackAnswersAgainAndIsClosed() {
        NoticeId id = issue(place.unit(), other);
        assertThat(waiting(liaison))
                .singleElement()
                .satisfies(toDo -> assertThat(toDo.key()).isEqualTo("supervision.todo.acknowledge"));

        done(take(id, NoticeStep.ACKNOWLEDGE, "", liaison));
        assertThat(waiting(liaison)).extracting(ToDoView::key).containsExactly("supervision.todo.answer");
        assertThat(reasons(take(id, NoticeStep.ANSWER, "  ", liaison)))
                .containsExactly("text supervision.refusal.answer");
        done(take(id, NoticeStep.ANSWER, "已开展 3 场", liaison));
        assertThat(waiting(liaison)).isEmpty();
        assertThat(waiting(office)).extracting(ToDoView::key).contains("supervision.todo.review");

        assertThat(reasons(take(id, NoticeStep.SEND_BACK, "", office)))
                .containsExactly("text supervision.refusal.reason");
        done(take(id, NoticeStep.SEND_BACK, "没有佐证", office));
        assertThat(part(id, place.unit()).state()).isEqualTo(NoticeState.WORKING);
        done(take(id, NoticeStep.ANSWER, "补充照片", liaison));
        done(take(id, NoticeStep.ACCEPT, "", office));

        assertThat(part(id, place.unit()).state()).isEqualTo(NoticeState.CLOSED);
        assertThat(part(id, other).state()).as("each unit has its own way").isEqualTo(NoticeState.SENT);
        assertThat(waiting(office)).extracting(ToDoView::key).doesNotContain("supervision.todo.review");
        assertThat(queries.listEvents(id))
                .extracting(EventView::what)
                .containsExactly(
                        "supervision.did.ISSUE",
                        "supervision.did.ACKNOWLEDGE",
                        "supervision.did.ANSWER",
                        "supervision.did.SEND_BACK",
                        "supervision.did.ANSWER",
                        "supervision.did.ACCEPT");
    }

    @Test
    void stepsBelongToWhomTheTableSays() {
        NoticeId id = issue(place.unit(), other);

        assertThat(reasons(take(id, NoticeStep.ACKNOWLEDGE, "", office)))
                .containsExactly(" supervision.refusal.notYours");
        assertThat(reasons(take(id, NoticeStep.ACKNOWLEDGE, "", Programmes.liaison(other))))
                .containsExactly(" supervision.refusal.notYours");
        assertThat(reasons(take(id, NoticeStep.WITHDRAW, "误发", liaison)))
                .containsExactly(" supervision.refusal.notYours");
        assertThat(reasons(take(id, NoticeStep.ACCEPT, "", office))).containsExactly(" supervision.refusal.moved");
        assertThat(supervising.stepsOf(queries.get(id), part(id, place.unit()), liaison))
                .containsExactly(NoticeStep.ACKNOWLEDGE);
        assertThat(supervising.stepsOf(queries.get(id), part(id, place.unit()), office))
                .containsExactly(NoticeStep.WITHDRAW);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        NoticeDraft empty = new NoticeDraft("", Matter.free(""), "", List.of(), today.plusDays(1), 0);

        assertThat(reasons(supervising.issue(place.area(), empty, by(office))))
                .containsExactlyInAnyOrder(
                        "title imports.cell.required",
                        "matter imports.cell.required",
                        "demand imports.cell.required",
                        "units supervision.refusal.units",
                        "workingDays imports.cell.number",
                        "issuedOn supervision.refusal.issuedOn");
    }

    @Test
    void theHeadIsToldOnceWhenNobodyAcknowledgesOrAnswersInTime() {
        NoticeId id = issue(place.unit());
        Viewer head = new Viewer(
                Optional.of(AccountId.create()),
                "领导",
                List.of(new Grant(Role.UNIT_HEAD, new Scope.OfUnit(place.unit()))));
        escalating.escalate(by(office), today);
        assertThat(part(id, place.unit()).escalated()).as("it came today").isFalse();

        escalating.escalate(by(office), today.plusDays(20));
        escalating.escalate(by(office), today.plusDays(21));

        assertThat(part(id, place.unit()).escalated()).isTrue();
        assertThat(waiting(head)).extracting(ToDoView::key).containsExactly("supervision.todo.escalated");
        assertThat(queries.listEvents(id))
                .filteredOn(event -> event.what().equals("supervision.did.ESCALATE"))
                .hasSize(1);
        assertThat(reasons(supervising.escalate(id, place.unit(), by(office))))
                .containsExactly(" supervision.refusal.escalated");
        done(take(id, NoticeStep.ACKNOWLEDGE, "", liaison));
        done(take(id, NoticeStep.ANSWER, "已办", liaison));
        assertThat(waiting(head)).isEmpty();
    }

    @Test
    void aStageIsRemindedOfOnceAndItsToDoGoesWhenTheTaskIsDone() {
        TaskId task = programmes.issued(place);
        LocalDate due = tasks.get(task).due();

        reminding.remind(by(office), due.minusDays(3));
        reminding.remind(by(office), due.minusDays(3));

        assertThat(remindersOf(task)).containsExactly("BEFORE-3");
        assertThat(waiting(liaison)).extracting(ToDoView::key).containsExactly("supervision.todo.task");

        reminding.remind(by(office), due.plusDays(10));
        assertThat(remindersOf(task)).hasSize(2).contains("BEFORE-3");

        done(progressing.take(task, TaskStep.FINISH, programmes.act(liaison, "场地停用")));
        assertThat(waiting(liaison)).isEmpty();
        reminding.remind(by(office), due.plusDays(60));
        assertThat(remindersOf(task)).hasSize(2);
    }

    @Test
    void aReminderByHandGoesOutWheneverTheOfficeWants() {
        TaskId task = programmes.issued(place);

        assertThat(done(reminding.remindNow(place.area(), List.of(task), List.of(), "请报进度", by(office))))
                .isEqualTo(1);
        assertThat(done(reminding.remindNow(place.area(), List.of(task), List.of(), "", by(office))))
                .isEqualTo(1);

        assertThat(remindersOf(task)).containsExactly("HAND", "HAND");
        assertThat(reminders.count(List.of(task.value()))).containsKey(task.value());
        assertThat(reasons(reminding.remindNow(place.area(), List.of(), List.of(), "", by(office))))
                .containsExactly("task supervision.refusal.choose");
    }

    @Test
    void aRuleOutOfBoundsIsRefusedAtItsFields() {
        Rule wrong = new Rule(List.of(90), true, 61, 1, 0, 5, "", "");

        assertThat(reasons(rules.set(place.area(), wrong)))
                .containsExactlyInAnyOrder(
                        "before supervision.refusal.before",
                        "overdueEvery imports.cell.number",
                        "acknowledgeWithin imports.cell.number",
                        "documentCode supervision.refusal.code");
        Rule own = new Rule(List.of(5), false, 3, 2, 1, 7, "忻科素督", "办公室");
        done(rules.set(place.area(), own));
        assertThat(rules.get(place.area())).isEqualTo(own);
        assertThat(queries.get(issue(place.unit())).number()).startsWith("忻科素督〔");
    }

    @Test
    void theWordFileSaysWhatThePageSays() throws Exception {
        NoticeView notice = queries.get(issue(place.unit(), other));

        String text = WordText.of(NoticeDocument.docx(notice));

        assertThat(text).contains(notice.number(), notice.title(), notice.demand(), "另一单位");
    }

    private NoticeId issue(UnitId... to) {
        return done(supervising.issue(place.area(), draft(to), by(office)));
    }

    private NoticeDraft draft(UnitId... to) {
        return new NoticeDraft("馆校合作进度", Matter.free("进度偏慢"), "加快办理并报送佐证", List.of(to), today, 5);
    }

    private Outcome<NoticeId> take(NoticeId id, NoticeStep step, String text, Viewer viewer) {
        return supervising.take(id, place.unit(), step, text, List.of(), by(viewer));
    }

    private NoticeView.Addressed part(NoticeId id, UnitId unit) {
        return queries.get(id).units().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private List<ToDoView> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows();
    }

    private List<String> remindersOf(TaskId task) {
        return reminders.list(List.of(place.area()), 100).stream()
                .filter(reminder -> reminder.subject().equals(task.value()))
                .map(ReminderView::stage)
                .toList();
    }

    private By by(Viewer viewer) {
        return new By(viewer, clock.instant());
    }

    static List<String> reasons(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream()
                        .map((Refusal refusal) -> refusal.field() + " " + refusal.key())
                        .toList();
    }
}
