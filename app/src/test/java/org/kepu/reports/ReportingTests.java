package org.kepu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.reports.ReportFixture.saying;
import static org.kepu.testing.PlaceFixture.done;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.notices.ToDoQueries;
import org.kepu.plan.ClauseId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class ReportingTests {

    @Autowired
    private ReportFixture fixture;

    @Autowired
    private Reporting reporting;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ReportQueries queries;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private Ledger ledger;

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
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        int revision = queries.get(opened.report()).revision();
        done(reporting.write(opened.report(), revision, saying("甲写的")));
        assertThat(refusal(reporting.write(opened.report(), revision, saying("乙写的")))
                        .key())
                .isEqualTo("reports.refusal.changedMeanwhile");
        assertThat(queries.get(opened.report()).overview()).isEqualTo("甲写的");
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
        ReportView before = queries.get(opened.other());
        ClauseId clause = before.sections().getFirst().clause();
        done(reporting.write(
                opened.other(),
                before.revision(),
                new ReportDraft("妇联", "", "", java.util.Map.of(clause, "妇联的进展"), List.of())));
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
    void aQuarterIsOpenedOnceAndNotBeforeItBegins() {
        assertThat(refusal(open(fixture.quarter())).key()).isEqualTo("reports.refusal.open");
        Quarter future = new Quarter(fixture.today().getYear() + 1, 4);
        assertThat(refusal(open(future)).key()).isEqualTo("reports.refusal.quarter");
    }

    @Test
    void everyUnitOfThePlanIsAskedAndWhoIsLateIsCounted() {
        assertThat(queries.list(opened.round())).hasSize(3);
        assertThat(queries.get(opened.round()).outstanding()).isEqualTo(3);
        assertThat(queries.countOverdue(
                        queries.get(opened.round()).plan(),
                        fixture.quarter().year(),
                        fixture.today().plusDays(31)))
                .containsEntry(opened.place().unit(), 1);
    }

    private Outcome<RoundId> open(Quarter quarter) {
        return rounds.open(
                opened.place().area(), quarter, java.util.Optional.empty(), fixture.act(office), fixture.today());
    }

    private ReportView.Section section() {
        return queries.get(opened.report()).sections().getFirst();
    }

    private void write(String overview) {
        done(reporting.write(opened.report(), queries.get(opened.report()).revision(), saying(overview)));
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
