package org.kepu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.delegations.Absences;
import org.kepu.delegations.Absences.Absence;
import org.kepu.notices.MessageQueries;
import org.kepu.notices.MessageView;
import org.kepu.reports.ReportFixture;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportWriting;
import org.kepu.reports.Reporting;
import org.kepu.reports.Rounds;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Quarterly reports are reminded of and supervised like tasks. */
@KepuTest
class ReportSupervisionTests {

    @Autowired
    private ReportFixture fixture;

    @Autowired
    private Reminding reminding;

    @Autowired
    private ReminderQueries reminders;

    @Autowired
    private Supervising supervising;

    @Autowired
    private SupervisionQueries notices;

    @Autowired
    private ReportQueries reports;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Rounds rounds;

    @Autowired
    private MessageQueries messages;

    @Autowired
    private Absences absences;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private ReportFixture.Opened opened;
    private Viewer office;
    private Viewer liaison;
    private Viewer head;

    @BeforeEach
    void aRoundThatIsDueInThirtyDays() {
        opened = fixture.open();
        office = ReportFixture.office(opened.place().area());
        liaison = ReportFixture.of(Role.LIAISON, opened.place().unit());
        head = ReportFixture.of(Role.UNIT_HEAD, opened.place().unit());
    }

    @Test
    void aReportIsRemindedOfByStageOfWhoeverItWaitsForAndNoMoreOnceItIsIn() {
        LocalDate due = row().due();
        reminding.remind(by(office), due.minusDays(1));
        reminding.remind(by(office), due.minusDays(1));
        assertThat(stages()).containsExactly("BEFORE-3");
        assertThat(told(liaison)).containsExactly("supervision.message.report");
        assertThat(told(head)).isEmpty();

        reminding.remind(by(office), due.plusDays(10));
        assertThat(stages()).hasSize(2);
        assertThat(told(head)).as("the head learns what is late").containsExactly("supervision.message.report");

        handIn();
        done(reporting.take(opened.report(), ReportStep.APPROVE, fixture.act(head)));
        reminding.remind(by(office), due.plusDays(40));
        assertThat(stages()).hasSize(2);
    }

    @Test
    void theOfficeRemindsByHandOfWhatStillWaitsInItsOwnArea() {
        assertThat(done(reminding.remindNow(
                        opened.place().area(), List.of(), List.of(opened.report(), opened.other()), "", by(office))))
                .isEqualTo(2);
        assertThat(reminders.count(List.of(opened.report().value()))).hasSize(1);
        assertThat(SupervisionTests.reasons(reminding.remindNow(
                        fixture.open().place().area(), List.of(), List.of(opened.report()), "", by(office))))
                .containsExactly("task supervision.refusal.notOpen");
        handIn();
        done(reporting.take(opened.report(), ReportStep.APPROVE, fixture.act(head)));
        assertThat(SupervisionTests.reasons(reminding.remindNow(
                        opened.place().area(), List.of(), List.of(opened.report()), "", by(office))))
                .containsExactly("task supervision.refusal.notOpen");
    }

    @Test
    void anOverdueReportIsSupervisedFromTheListInOneClick() {
        overdue();
        String form = "/supervision/areas/" + opened.place().area() + "/new?report=" + opened.report();
        assertThat(get("/reports", office)).bodyText().contains(form);
        assertThat(get("/supervision", office)).bodyText().contains(form, "逾期未报的季度报送");
        assertThat(get("/supervision", liaison))
                .bodyText()
                .contains("/reports/" + opened.report())
                .doesNotContain(form, "/reports/" + opened.other());
        assertThat(get(form, office))
                .hasStatusOk()
                .bodyText()
                .contains("季度进展报送逾期", "至今没有报送", opened.report().toString());
        assertThat(get(
                        "/supervision/areas/" + fixture.open().place().area() + "/new?report=" + opened.report(),
                        new Viewer(
                                Optional.of(AccountId.create()),
                                "审计",
                                List.of(new Grant(Role.OFFICE, new Scope.Everything())))))
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(mvc.post()
                        .uri("/supervision/areas/" + opened.place().area() + "/new")
                        .param("kind", "REPORT")
                        .param("subject", opened.report().toString())
                        .param("title", "进展报送逾期")
                        .param("matter", "至今没有报送")
                        .param("demand", "抓紧报送")
                        .param("units", opened.place().unit().toString())
                        .param("issuedOn", fixture.today().toString())
                        .param("workingDays", "5")
                        .with(csrf())
                        .with(viewer(office)))
                .hasStatus(HttpStatus.FOUND);
        NoticeView notice = notices.listAbout(List.of(opened.report().value()))
                .get(opened.report().value())
                .getFirst();
        assertThat(notice.matter().path()).isEqualTo("/reports/" + opened.report());
        assertThat(get("/supervision/notices/" + notice.id(), liaison))
                .bodyText()
                .contains("/reports/" + opened.report(), "查看报送");
        assertThat(get("/reports/" + opened.report(), liaison))
                .bodyText()
                .contains("/supervision/notices/" + notice.id(), notice.number());
        assertThat(get("/supervision", office)).bodyText().contains(notice.number());
    }

    @Test
    void whoAnswersANoticeForSomebodyIsNamedWithHer() {
        Absence absence = absences.ofLiaison(opened.place().unit());
        NoticeId id = done(supervising.issue(
                opened.place().area(),
                new NoticeDraft(
                        "逾期", Matter.free("未报"), "报送", List.of(opened.place().unit()), fixture.today(), 5),
                by(office)));
        done(supervising.take(id, opened.place().unit(), NoticeStep.ACKNOWLEDGE, "", List.of(), by(absence.standIn())));
        assertThat(notices.listEvents(id))
                .extracting(EventView::insteadOf)
                .containsExactly("", absence.away().name());
        assertThat(get("/supervision/notices/" + id, office)).bodyText().contains("测试员 代 测试员");
    }

    @Test
    void theOverdueListNeedsTheSameFewStatementsHoweverLongItIs() {
        overdue();
        assertThat(Statements.during(() -> get("/supervision", office))).isLessThanOrEqualTo(22);
        assertThat(Statements.during(() -> get("/reports", office))).isLessThanOrEqualTo(10);
    }

    private void overdue() {
        done(rounds.setDue(opened.round(), fixture.quarter().last(), fixture.act(office)));
    }

    private void handIn() {
        done(writing.write(opened.report(), ReportFixture.saying("办了讲座"), Map.of()));
        done(reporting.take(opened.report(), ReportStep.SUBMIT, fixture.act(liaison)));
    }

    private ReportRow row() {
        return reports.find(opened.report()).orElseThrow();
    }

    private List<String> stages() {
        return reminders.list(List.of(opened.place().area()), 100).stream()
                .filter(reminder -> reminder.subject().equals(opened.report().value()))
                .map(ReminderView::stage)
                .toList();
    }

    private List<String> told(Viewer reader) {
        return messages.list(reader, false, Paging.of(1)).rows().stream()
                .map(MessageView::key)
                .filter(key -> key.startsWith("supervision."))
                .distinct()
                .toList();
    }

    private MvcTestResult get(String address, Viewer by) {
        return mvc.get().uri(address).with(viewer(by)).exchange();
    }

    private By by(Viewer viewer) {
        return new By(viewer, clock.instant());
    }
}
