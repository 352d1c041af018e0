package org.kepu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.files.FileStore;
import org.kepu.intake.review.ClauseCorrection;
import org.kepu.intake.review.Fingerprint;
import org.kepu.intake.review.NoticeCorrection;
import org.kepu.intake.review.PartCorrection;
import org.kepu.intake.review.UnitCorrection;
import org.kepu.plan.ClauseView;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanPeriod;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class IntakeTests {

    @Autowired
    private Intake intake;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private Uploads uploads;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Saboteur saboteur;

    private AreaId city;

    @BeforeEach
    void aCity() {
        city = places.create().area();
    }

    @Test
    void anUploadedDocumentIsReadReviewedAndAdopted() {
        ImportId id = uploads.read(city, "方案.docx", Documents.docx(Documents.PLAN));
        Review review = reviewing.get(id);

        assertThat(review.draft().period()).contains(new PlanPeriod(2021, 2025));
        assertThat(review.draft().clauses()).hasSize(5);
        assertThat(review.lines()).isNotEmpty();
        assertThat(review.unitsToCreate()).isEqualTo(7);

        int version = done(reviewing.correct(id, "", new UnitCorrection.Rename("市教育委", "市教育局"), Viewer.PUBLIC));
        PlanId plan = done(intake.adopt(id, version, Viewer.PUBLIC));

        PlanView view = plans.getPublic(plan);
        assertThat(view.unitLoads()).extracting(PlanView.UnitLoad::name).doesNotContain("市教育委");
        assertThat(view.indicators().getFirst().target()).isEqualByComparingTo("12");
        assertThat(view.source().map(files::get))
                .hasValueSatisfying(file -> assertThat(file.name()).isEqualTo("方案.docx"));
        assertThat(intake.get(id).status()).isEqualTo(ImportStatus.ADOPTED);
    }

    @Test
    void whatIsNoPlanIsRefusedWithASentenceInBothLanguages() {
        ImportView view = intake.get(uploads.read(city, "空.txt", new byte[0]));

        assertThat(view.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(view.refusal()).contains("空");
        assertThat(view.refusalEnglish()).contains("empty");
    }

    @Test
    void moreThanTwentyMegabytesAreRefusedAtTheField() {
        var outcome =
                intake.upload(city, "大.pdf", new java.io.ByteArrayInputStream(new byte[(20 << 20) + 1]), Viewer.PUBLIC);

        assertThat(((Outcome.Refused<ImportId>) outcome).refusals().getFirst().field())
                .isEqualTo("file");
    }

    @Test
    void aJobOfADeadProcessIsTakenUpAgain() {
        ImportId id = uploads.read(city, Documents.PLAN);
        jdbc.sql("""
                        update intake.import set status = 'READING', leased_until = now() - interval '1 minute', version = 0
                        where id = :id
                        """).param("id", id.value()).update();

        await().atMost(Duration.ofSeconds(30)).until(() -> intake.get(id).status() == ImportStatus.REVIEW);
    }

    @Test
    void correctionsCanBeTakenBackAndMadeAgain() {
        ImportId id = uploads.read(city, Documents.PLAN);
        String first = reviewing.get(id).draft().clauses().getFirst().id();
        done(reviewing.correct(id, "", new ClauseCorrection.Remove(first), Viewer.PUBLIC));
        assertThat(reviewing.get(id).draft().clauses()).hasSize(4);

        done(reviewing.undo(id));
        assertThat(reviewing.get(id).draft().clauses()).hasSize(5);
        assertThat(reviewing.get(id).redoable()).isPresent();
        done(reviewing.redo(id));
        assertThat(reviewing.get(id).draft().clauses()).hasSize(4);
        done(reviewing.undo(id));

        assertThat(reviewing.undo(id)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void twoReviewersDoNotOverwriteEachOther() {
        ImportId id = uploads.read(city, Documents.PLAN);
        PlanDraft draft = reviewing.get(id).draft();
        PlanDraft.Clause one = draft.clauses().get(0);
        PlanDraft.Clause other = draft.clauses().get(1);

        done(reviewing.correct(id, Fingerprint.of(one), edit(one, "甲改"), Viewer.PUBLIC));
        done(reviewing.correct(id, Fingerprint.of(other), edit(other, "乙改"), Viewer.PUBLIC));
        Outcome<Integer> late = reviewing.correct(id, Fingerprint.of(one), edit(one, "丙改"), Viewer.PUBLIC);

        assertThat(((Outcome.Refused<Integer>) late).refusals().getFirst().key())
                .isEqualTo("intake.refusal.changedMeanwhile");
        assertThat(reviewing.get(id).draft().clauses())
                .extracting(PlanDraft.Clause::title)
                .startsWith("甲改", "乙改");
    }

    @Test
    void aDraftThatWasCorrectedSinceItWasShownIsNotAdopted() {
        ImportId id = uploads.read(city, Documents.PLAN);
        int shown = reviewing.get(id).about().version();
        done(reviewing.correct(id, "", new UnitCorrection.Drop("市教育委"), Viewer.PUBLIC));

        assertThat(intake.adopt(id, shown, Viewer.PUBLIC)).isInstanceOf(Outcome.Refused.class);
        assertThat(intake.get(id).status()).isEqualTo(ImportStatus.REVIEW);
    }

    @Test
    void fourPeopleWhoAdoptAtOnceMakeOneEdition() throws Exception {
        ImportId id = uploads.read(city, Documents.PLAN);
        Callable<Outcome<PlanId>> adopt = () -> intake.adopt(id, 1, Viewer.PUBLIC);

        Set<PlanId> made;
        try (var people = Executors.newFixedThreadPool(4)) {
            made = people.invokeAll(List.of(adopt, adopt, adopt, adopt)).stream()
                    .map(future -> done(future.resultNow()))
                    .collect(Collectors.toSet());
        }

        assertThat(made).hasSize(1);
        assertThat(plans.listEditions(made.iterator().next())).hasSize(1);
    }

    @Test
    void aFailureInTheLastStepLeavesTheOldState() {
        ImportId id = uploads.read(city, Documents.PLAN);
        saboteur.failIn(city);

        assertThatThrownBy(() -> intake.adopt(id, 1, Viewer.PUBLIC)).hasMessageContaining("sabotage");

        assertThat(plans.list(city)).isEmpty();
        assertThat(intake.get(id).status()).isEqualTo(ImportStatus.REVIEW);
        saboteur.stop();
        done(intake.adopt(id, 1, Viewer.PUBLIC));
        assertThat(plans.list(city)).hasSize(1);
    }

    @Test
    void aNewVersionIsJoinedClauseByClauseAndKeepsIds() {
        PlanId plan = adopted(Documents.PLAN);
        List<PlanView.Clause> before = plans.get(plan).clauses();
        String changed =
                Documents.PLAN.replace("每学期不少于两次", "每学期不少于四次").replace("流动科技馆巡展。每年到各县巡展一遍。（市科协牵头，市教育局等单位配合）\n", "");

        ImportId id = uploads.read(city, changed);
        Review review = reviewing.get(id);
        assertThat(review.about().base())
                .hasValueSatisfying(base -> assertThat(base.plan()).isEqualTo(plan));
        done(intake.adopt(id, review.about().version(), Viewer.PUBLIC));

        var difference = plans.difference(plan, 1, 2);
        assertThat(difference.changes())
                .extracting(change -> change.kind().name())
                .containsExactlyInAnyOrder("CHANGED", "REMOVED");
        assertThat(difference.unchanged()).isEqualTo(3);
        assertThat(plans.get(plan).clauses())
                .extracting(PlanView.Clause::id)
                .isEqualTo(
                        before.subList(0, 4).stream().map(PlanView.Clause::id).toList());
    }

    @Test
    void theNextPeriodCarriesChosenClausesWithTheirDescentAndNoFigures() {
        PlanId plan = adopted(Documents.PLAN);
        PlanView view = plans.get(plan);
        var carried = Set.of(view.clauses().get(0).id(), view.clauses().get(3).id());

        ImportId id = done(intake.startNext(plan, new PlanPeriod(2026, 2030), carried, Viewer.PUBLIC));
        Review review = reviewing.get(id);
        assertThat(review.draft().title()).contains("2026—2030");
        assertThat(review.draft().clauses()).hasSize(2);
        assertThat(review.draft().indicators())
                .allSatisfy(indicator -> assertThat(indicator.target()).isEmpty());
        PlanId next = done(intake.adopt(id, review.about().version(), Viewer.PUBLIC));

        assertThat(plans.find(next)).map(PlanSummary::status).contains(PlanStatus.DRAFT);
        ClauseView first = plans.get(plans.get(next).clauses().getFirst().id());
        assertThat(first.predecessors())
                .extracting(ClauseView.ClauseRef::id)
                .containsExactly(view.clauses().getFirst().id());
        assertThat(intake.startNext(plan, new PlanPeriod(2026, 2030), carried, Viewer.PUBLIC))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(intake.startNext(plan, new PlanPeriod(2025, 2030), carried, Viewer.PUBLIC))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aCorrectionStartsFromThePlanAsItIs() {
        PlanId plan = adopted(Documents.PLAN);
        ImportId id = done(intake.correct(plan, Viewer.PUBLIC));
        PlanDraft draft = reviewing.get(id).draft();
        PartCorrection.Head head = PartCorrection.Head.of(draft);
        int version = done(reviewing.correct(
                id,
                Fingerprint.of(head),
                new PartCorrection.Head("勘误后的标题", "", "", Optional.empty(), head.period(), List.of()),
                Viewer.PUBLIC));

        done(intake.adopt(id, version, Viewer.PUBLIC));

        assertThat(plans.get(plan).summary().title()).isEqualTo("勘误后的标题");
        assertThat(plans.difference(plan, 1, 2).isEmpty()).isTrue();
    }

    @Test
    void settledNoticesNoLongerCount() {
        ImportId id = uploads.read(city, Documents.PLAN.replace("（市科协牵头，市民政局等单位配合）", ""));
        Review review = reviewing.get(id);
        assertThat(review.uncertain()).isPositive();

        for (int i = 0; i < review.draft().notices().size(); i++) {
            done(reviewing.correct(id, "", new NoticeCorrection(i, true), Viewer.PUBLIC));
        }

        assertThat(reviewing.get(id).uncertain()).isZero();
    }

    private PlanId adopted(String text) {
        ImportId id = uploads.read(city, text);
        return done(intake.adopt(id, intake.get(id).version(), Viewer.PUBLIC));
    }

    private static ClauseCorrection.Edit edit(PlanDraft.Clause clause, String title) {
        return new ClauseCorrection.Edit(clause.id(), title, clause.text(), List.of("市科协"), List.of(), true);
    }
}
