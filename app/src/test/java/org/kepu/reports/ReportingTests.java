package org.kepu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.reports.ReportFixture.saying;
import static org.kepu.testing.PlaceFixture.done;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.delegations.Absences;
import org.kepu.delegations.Absences.Absence;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.files.FileId;
import org.kepu.files.StoredFile;
import org.kepu.notices.MessageQueries;
import org.kepu.notices.MessageView;
import org.kepu.notices.ToDoQueries;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class ReportingTests {

    @Autowired
    private ReportFixture fixture;

    @Autowired
    private Reporting reporting;

    @Autowired
    private ReportWriting writing;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private RoundQueries roundQueries;

    @Autowired
    private MessageQueries messages;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Absences absences;

    private ReportFixture.Opened opened;
    private Viewer liaison;
    private Viewer head;
    private Viewer office;

    @BeforeEach
    void aRoundIsOpen() {
        opened = fixture.open();
        liaison = ReportFixture.of(Role.LIAISON, opened.place().unit());
        head = ReportFixture.of(Role.UNIT_HEAD, opened.place().unit());
        office = ReportFixture.office(opened.place().area());
    }

    @Test
    void aReportGoesFromTheLiaisonOverTheHeadToTheOffice() {
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        assertThat(waiting(head)).isEqualTo(1);
        take(ReportStep.APPROVE, head);
        assertThat(waiting(office)).isEqualTo(1);
        take(ReportStep.ACCEPT, office);

        ReportView report = queries.get(opened.report());
        assertThat(report.row().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(report.steps())
                .extracting(ReportView.Step::step)
                .containsExactly(ReportStep.SUBMIT, ReportStep.APPROVE, ReportStep.ACCEPT);
        assertThat(waiting(liaison) + waiting(head) + waiting(office)).isZero();
    }

    @Test
    void whatIsSentBackSaysWhyAndWaitsForTheLiaisonAgain() {
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        assertThat(refusal(reporting.take(opened.report(), ReportStep.RETURN, fixture.act(head))))
                .extracting(Refusal::field)
                .isEqualTo("reason");
        done(reporting.take(opened.report(), ReportStep.RETURN, fixture.act(head, "请补充数据")));
        assertThat(queries.get(opened.report()).row().state()).isEqualTo(ReportState.DRAFT);
        assertThat(waiting(liaison)).isEqualTo(1);
    }

    @Test
    void nobodyTakesTheStepOfAnother() {
        write("做了很多");
        assertThat(refusal(reporting.take(opened.report(), ReportStep.SUBMIT, fixture.act(head)))
                        .key())
                .isEqualTo("reports.refusal.notYours");
        take(ReportStep.SUBMIT, liaison);
        for (Viewer other : List.of(
                liaison,
                office,
                ReportFixture.of(Role.UNIT_HEAD, fixture.open().place().unit()))) {
            assertThat(refusal(reporting.take(opened.report(), ReportStep.APPROVE, fixture.act(other)))
                            .key())
                    .isEqualTo("reports.refusal.notYours");
        }
        assertThat(refusal(reporting.take(opened.report(), ReportStep.SUBMIT, fixture.act(liaison)))
                        .key())
                .isEqualTo("reports.refusal.moved");
    }

    @Test
    void twoWhoWriteAtOnceCollideInTheSameFieldOnly() {
        Map<String, String> shown = queries.get(opened.report()).prints();
        done(writing.write(opened.report(), Map.of("overview", "甲写的"), shown));
        Kept kept = done(writing.write(opened.report(), Map.of("overview", "乙写的", "plans", "乙的打算"), shown));

        assertThat(kept.conflicts()).extracting(Refusal::field).containsExactly("overview");
        assertThat(queries.get(opened.report()).texts())
                .containsEntry("overview", "甲写的")
                .containsEntry("plans", "乙的打算");

        Map<String, String> seen = queries.get(opened.report()).prints();
        assertThat(done(writing.write(opened.report(), Map.of("overview", "乙写的"), seen))
                        .conflicts())
                .isEmpty();
        assertThat(queries.get(opened.report()).overview()).isEqualTo("乙写的");
    }

    @Test
    void tooLongATextIsRefusedAtItsFieldAndNothingIsKept() {
        assertThat(refusal(writing.write(
                                opened.report(), Map.of("overview", "好", "problems", "长".repeat(4001)), Map.of()))
                        .field())
                .isEqualTo("problems");
        assertThat(queries.get(opened.report()).overview()).isEmpty();
    }

    @Test
    void theOfficeSendsBackToEveryEarlierStepAndWhoeverItIsLearnsWhy() {
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        take(ReportStep.APPROVE, head);
        take(ReportStep.ACCEPT, office);
        back(ReportStep.UNACCEPT, ReportState.APPROVED);
        back(ReportStep.SEND_BACK_TO_HEAD, ReportState.SUBMITTED);
        assertThat(told(head)).contains("reports.message.returned");
        take(ReportStep.APPROVE, head);
        take(ReportStep.WITHDRAW_APPROVAL, head);
        take(ReportStep.APPROVE, head);
        take(ReportStep.ACCEPT, office);
        back(ReportStep.SEND_BACK, ReportState.DRAFT);
        assertThat(told(liaison)).contains("reports.message.returned", "reports.message.unaccepted");
        assertThat(ReportStep.of(ReportState.ACCEPTED))
                .extracting(ReportStep::to)
                .containsExactlyInAnyOrder(ReportState.APPROVED, ReportState.SUBMITTED, ReportState.DRAFT);
    }

    @Test
    void filesAreAttachedToADraftOnly() {
        FileId file = done(attachments.add(
                opened.report(), "签到表.txt", text("签到"), opened.place().person()));
        assertThat(attachments.list(queries.get(opened.report())))
                .extracting(StoredFile::name)
                .containsExactly("签到表.txt");
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        assertThat(refusal(attachments.remove(opened.report(), file)).key()).isEqualTo("reports.refusal.moved");
        assertThat(refusal(attachments.add(
                                opened.report(),
                                "照片.txt",
                                text("照片"),
                                opened.place().person()))
                        .key())
                .isEqualTo("reports.refusal.moved");
        take(ReportStep.WITHDRAW, liaison);
        done(attachments.remove(opened.report(), file));
        assertThat(queries.get(opened.report()).files()).isEmpty();
        assertThatThrownBy(() -> attachments.requireOf(opened.other(), file)).isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedRoundChangesNothingAnyMoreAndNamesWhoDidNotAnswer() {
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        assertThat(refusal(close(fixture.today())).key()).isEqualTo("reports.refusal.notDueYet");
        done(close(fixture.today().plusDays(31)));

        assertThat(refusal(reporting.take(opened.report(), ReportStep.APPROVE, fixture.act(head)))
                        .key())
                .isEqualTo("reports.refusal.closed");
        assertThat(refusal(writing.write(opened.other(), saying("补写"), Map.of()))
                        .key())
                .isEqualTo("reports.refusal.closed");
        assertThat(reporting.listSteps(queries.get(opened.report()).row(), head))
                .isEmpty();
        assertThat(waiting(head)).isZero();
        assertThat(queries.get(opened.other()).row().missed()).isTrue();
        assertThat(queries.get(opened.report()).row().missed()).isFalse();
        assertThat(queries.listOverdue(
                        List.of(opened.place().area()),
                        List.of(opened.place().unit()),
                        fixture.today().plusDays(40)))
                .isEmpty();
        assertThat(roundQueries.listEvents(opened.round()).getLast()).satisfies(event -> {
            assertThat(event.deed()).isEqualTo(RoundView.Deed.CLOSE_ROUND);
            assertThat(event.note()).isEqualTo("市妇联、市教育局");
        });
    }

    @Test
    void aClosedRoundOpensAgainForAReasonAndEverythingWaitsWhereItStood() {
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        done(close(fixture.today().plusDays(31)));
        assertThat(refusal(rounds.reopen(opened.round(), fixture.act(office))).field())
                .isEqualTo("reason");
        done(rounds.reopen(opened.round(), fixture.act(office, "市妇联补报")));
        assertThat(refusal(rounds.reopen(opened.round(), fixture.act(office, "再开")))
                        .key())
                .isEqualTo("reports.refusal.notClosed");

        assertThat(waiting(head)).isEqualTo(1);
        take(ReportStep.APPROVE, head);
        assertThat(roundQueries.listEvents(opened.round()))
                .extracting(RoundView.Event::deed)
                .containsExactly(RoundView.Deed.OPEN_ROUND, RoundView.Deed.CLOSE_ROUND, RoundView.Deed.REOPEN_ROUND);
    }

    @Test
    void whoActsForSomebodyIsNamedWithHerInTheHistory() {
        Absence absence = absences.ofLiaison(opened.place().unit());
        write("做了很多");
        take(ReportStep.SUBMIT, absence.standIn());
        assertThat(queries.get(opened.report()).steps().getLast().insteadOf())
                .isEqualTo(absence.away().name());
        take(ReportStep.APPROVE, head);
        assertThat(queries.get(opened.report()).steps().getLast().insteadOf()).isEmpty();
    }

    @Test
    void figuresFollowTheLedgerUntilTheyAreHandedInAndLaterDifferencesShow() {
        lecture(120);
        assertThat(section().figures()).isEqualTo(new Figures(1, 1, 120, 0));
        write("做了很多");
        take(ReportStep.SUBMIT, liaison);
        lecture(30);
        assertThat(section().figures()).isEqualTo(new Figures(1, 1, 120, 0));
        assertThat(section().now()).contains(new Figures(2, 2, 150, 0));
    }

    @Test
    void anEmptyReportIsNotHandedIn() {
        assertThat(refusal(reporting.take(opened.report(), ReportStep.SUBMIT, fixture.act(liaison)))
                        .field())
                .isEqualTo("overview");
    }

    @Test
    void coLeadsSeeWhoAnsweredFirstAndWhatOnlyOnceItIsHandedIn() {
        Viewer other =
                ReportFixture.of(Role.LIAISON, queries.get(opened.other()).row().unit());
        done(writing.write(opened.other(), Map.of("overview", "妇联", field(), "妇联的进展"), Map.of()));
        assertThat(section().others()).singleElement().satisfies(each -> {
            assertThat(each.submittedAt()).isEmpty();
            assertThat(each.body()).isEmpty();
        });
        done(reporting.take(opened.other(), ReportStep.SUBMIT, fixture.act(other)));
        assertThat(section().others()).singleElement().satisfies(each -> {
            assertThat(each.submittedAt()).isPresent();
            assertThat(each.body()).isEqualTo("妇联的进展");
        });
    }

    @Test
    void aCoLeadTakesOverWhatTheFirstAnsweredUntilItSaysSomethingElse() {
        UnitId other = queries.get(opened.other()).row().unit();
        ClauseId clause = section().clause();
        done(writing.write(opened.other(), Map.of(field(), "妇联的进展"), Map.of()));
        assertThat(refusal(writing.follow(opened.report(), clause, other)).key())
                .isEqualTo("reports.refusal.nothingToFollow");
        done(reporting.take(opened.other(), ReportStep.SUBMIT, fixture.act(ReportFixture.of(Role.LIAISON, other))));
        done(writing.follow(opened.report(), clause, other));
        assertThat(section().body()).contains("妇联的进展");
        assertThat(section().follows()).isEqualTo("市妇联");

        done(writing.write(
                opened.report(),
                Map.of(field(), "我们也做了"),
                queries.get(opened.report()).prints()));
        assertThat(section().follows()).isEmpty();
    }

    @Test
    void aQuarterIsOpenedOnceAndNotBeforeItBegins() {
        assertThat(refusal(open(fixture.quarter())).key()).isEqualTo("reports.refusal.open");
        Quarter future = new Quarter(fixture.today().getYear() + 1, 4);
        assertThat(refusal(open(future)).key()).isEqualTo("reports.refusal.quarter");
    }

    @Test
    void everyUnitOfThePlanIsAskedAndWhoIsLateIsCounted() {
        assertThat(queries.list(opened.round())).hasSize(3);
        assertThat(roundQueries.get(opened.round()).outstanding()).isEqualTo(3);
        assertThat(queries.countOverdue(
                        roundQueries.get(opened.round()).plan(),
                        fixture.quarter().year(),
                        fixture.today().plusDays(31)))
                .containsEntry(opened.place().unit(), 1);
    }

    private Outcome<RoundId> open(Quarter quarter) {
        return rounds.open(opened.place().area(), quarter, Optional.empty(), fixture.act(office), fixture.today());
    }

    private Outcome<RoundId> close(LocalDate today) {
        return rounds.close(opened.round(), fixture.act(office), today);
    }

    private void back(ReportStep step, ReportState to) {
        assertThat(refusal(reporting.take(opened.report(), step, fixture.act(office)))
                        .field())
                .isEqualTo("reason");
        done(reporting.take(opened.report(), step, fixture.act(office, "请补充数据")));
        assertThat(queries.get(opened.report()).row().state()).isEqualTo(to);
    }

    private List<String> told(Viewer viewer) {
        return messages.list(viewer, false, Paging.of(1)).rows().stream()
                .map(MessageView::key)
                .toList();
    }

    private String field() {
        return ReportView.field(section());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private ReportView.Section section() {
        return queries.get(opened.report()).sections().getFirst();
    }

    private void write(String overview) {
        done(writing.write(
                opened.report(), saying(overview), queries.get(opened.report()).prints()));
    }

    private void take(ReportStep step, Viewer by) {
        done(reporting.take(opened.report(), step, fixture.act(by)));
    }

    private long waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows().stream()
                .filter(toDo -> toDo.subject().equals("report:" + opened.report()))
                .count();
    }

    private void lecture(int people) {
        done(ledger.append(
                EntryDraft.of(
                                fixture.quarter().first(),
                                opened.place().area(),
                                HappeningKind.LECTURE,
                                "讲座",
                                "test:" + ReportId.create())
                        .by(opened.place().unit())
                        .serving(section().clause())
                        .reaching(Audience.FARMER, people)
                        .counting(Measure.SESSIONS, 1),
                opened.place().person()));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusals().getFirst();
    }
}
