package org.kepu.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.areas.AreaKind;
import org.kepu.calendar.WorkingDays;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.LedgerFixture;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class AppraisalTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 21);

    @Autowired
    private AppraisalFixture fixture;

    @Autowired
    private Appraising appraising;

    @Autowired
    private Advancing advancing;

    @Autowired
    private Filling filling;

    @Autowired
    private ScoreReviewing reviewing;

    @Autowired
    private AppraisalQueries queries;

    @Autowired
    private WorkingDays days;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerFixture happenings;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @Test
    void aSheetGoesFromSelfScoreToFinalWithAnObjectionInBetween() {
        AppraisalId id = fixture.anOpenOne(place);
        Sheet sheet = fixture.sheet(id);
        List<Item> items = fixture.items(id);
        done(filling.save(sheet.id(), List.of(self(items.get(0), "10"), self(items.get(1), "5")), place.person()));
        done(filling.submit(sheet.id(), place.person()));
        step(id, AppraisalStep.REVIEW, "", DAY);

        assertThat(refusals(review(sheet, items, "8", "5", "")))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.comment");
        done(review(sheet, items, "8", "5", "少一次会议"));
        step(id, AppraisalStep.ANNOUNCE, "", DAY);
        LocalDate until = queries.get(id).objectionsUntil().orElseThrow();
        assertThat(until).isEqualTo(days.plus(DAY, 5));

        done(filling.object(sheet.id(), "会议记录漏看一份", until, place.person()));
        assertThat(refusals(advancing.take(id, AppraisalStep.PUBLISH, "", until.plusDays(1), place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.undecided");
        done(reviewing.decide(sheet.id(), true, "补看属实", place.person()));
        done(review(sheet, items, "10", "5", ""));
        assertThat(refusals(advancing.take(id, AppraisalStep.PUBLISH, "", until, place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.objectionsOpen");
        step(id, AppraisalStep.PUBLISH, "", until.plusDays(1));
        LocalDate noticed = queries.get(id).noticeUntil().orElseThrow();
        assertThat(refusals(advancing.take(id, AppraisalStep.FINISH, "", noticed, place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.noticeOpen");
        step(id, AppraisalStep.FINISH, "", noticed.plusDays(1));

        assertThat(queries.ranking(queries.get(id)).getFirst().result().total()).isEqualByComparingTo("15");
        assertThat(queries.listEvents(id, Optional.of(sheet.id())).reversed())
                .extracting(event -> event.what() + event.was() + event.became())
                .containsSubsequence("SELF10", "SUBMIT", "SCORE8", "OBJECT", "UPHOLD", "SCORE810");
        assertThatThrownBy(() -> jdbc.sql("update appraisal.score set score = 1 where sheet = :sheet")
                        .param("sheet", sheet.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("final");
        assertThatThrownBy(() -> jdbc.sql("delete from appraisal.event").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everySheetIsReviewedBeforeResultsAreAnnounced() {
        AppraisalId id = fixture.anOpenOne(place);
        step(id, AppraisalStep.REVIEW, "", DAY);
        assertThat(refusals(advancing.take(id, AppraisalStep.ANNOUNCE, "", DAY, place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.unreviewed");
    }

    @Test
    void aStepFromAnotherStateAndAStepBackWithoutReasonAreRefused() {
        AppraisalId id = fixture.anOpenOne(place);
        assertThat(refusals(advancing.take(id, AppraisalStep.FINISH, "", DAY, place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.state");
        assertThat(refusals(advancing.take(id, AppraisalStep.REDRAFT, " ", DAY, place.person())))
                .extracting(Refusal::field)
                .containsExactly("reason");
    }

    @Test
    void whatIsHandedInIsLockedUntilItIsSentBack() {
        AppraisalId id = fixture.anOpenOne(place);
        Sheet sheet = fixture.sheet(id);
        List<Item> items = fixture.items(id);
        assertThat(refusals(filling.submit(sheet.id(), place.person())))
                .extracting(Refusal::key)
                .containsOnly("appraisal.refusal.unscored");
        assertThat(refusals(filling.save(sheet.id(), List.of(self(items.get(0), "11")), place.person())))
                .extracting(Refusal::field)
                .containsExactly("score-" + items.get(0).id());
        done(filling.save(sheet.id(), List.of(self(items.get(0), "9"), self(items.get(1), "5")), place.person()));
        done(filling.submit(sheet.id(), place.person()));
        assertThat(refusals(filling.save(sheet.id(), List.of(self(items.get(0), "1")), place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.handedIn");
        assertThat(refusals(advancing.take(id, AppraisalStep.REDRAFT, "改项目", DAY, place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.submitted");
        done(reviewing.sendBack(sheet.id(), "请补佐证", place.person()));
        done(filling.save(sheet.id(), List.of(self(items.get(0), "8")), place.person()));
    }

    @Test
    void theLedgerCountsWhereAnItemSaysSoAndTheSubjectElsewhere() {
        AppraisalId id = fixture.anOpenOne(place);
        Sheet sheet = fixture.sheet(id);
        List<Item> items = fixture.items(id);
        LocalDate day = LocalDate.of(2026, 3, 2);
        done(ledger.append(happenings.aLecture(place.area(), day).by(place.unit()), place.person()));
        done(ledger.append(happenings.aLecture(place.area(), day.minusYears(1)).by(place.unit()), place.person()));
        done(filling.save(
                sheet.id(),
                List.of(new SelfScore(
                        items.get(0).id(), Optional.of(BigDecimal.valueOf(3)), Optional.empty(), "", List.of())),
                place.person()));

        var suggestions = queries.suggestions(queries.get(id), sheet);
        assertThat(suggestions.get(items.get(1).id()).score()).isEqualByComparingTo("3");
        assertThat(suggestions.get(items.get(1).id()).fromLedger()).isTrue();
        assertThat(suggestions.get(items.get(0).id()).score()).isEqualByComparingTo("8");
        assertThat(suggestions.get(items.get(0).id()).fromLedger()).isFalse();
        assertThat(suggestions).hasSize(2);
    }

    @Test
    void itemsAndSubjectsChangeOnlyInTheDraft() {
        AppraisalId id = fixture.aDraft(place);
        List<Item> items = fixture.items(id);
        done(appraising.moveUp(id, items.get(1).id()));
        assertThat(fixture.items(id).getFirst().id()).isEqualTo(items.get(1).id());
        done(appraising.remove(id, items.get(2).id(), place.person()));
        assertThat(fixture.items(id)).extracting(Item::position).containsExactly(1, 2, 3);
        AreaId county = happenings.areaIn(place.area(), AreaKind.COUNTY);
        done(appraising.choose(id, Set.of(place.unit()), Set.of(county), place.person()));
        assertThat(queries.listSheets(id)).hasSize(2);
        done(advancing.take(id, AppraisalStep.OPEN, "", place.person()));
        assertThat(refusals(appraising.remove(id, items.get(0).id(), place.person())))
                .extracting(Refusal::key)
                .containsExactly("appraisal.refusal.locked");
    }

    @Test
    void lastYearsItemsAreTakenOver() {
        AppraisalId earlier = fixture.aDraft(place);
        AppraisalDraft next = new AppraisalDraft(2027, "考核", LocalDate.of(2027, 12, 20), 5, 5, BigDecimal.TEN, "");
        AppraisalId id = done(appraising.create(place.area(), next, Optional.of(earlier), place.person()));
        assertThat(fixture.items(id))
                .extracting(Item::draft)
                .isEqualTo(fixture.items(earlier).stream().map(Item::draft).toList());
        assertThat(refusals(appraising.create(place.area(), next, Optional.empty(), place.person())))
                .extracting(Refusal::field)
                .containsExactly("title");
    }

    @Test
    void aRuleThatLacksANumberIsRefused() {
        AppraisalId id = fixture.aDraft(place);
        ScoringRule half =
                new ScoringRule(RuleKind.MISSING, Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty());
        assertThat(refusals(appraising.add(id, ScoringRuleTest.item(ItemKind.BASE, "10", half), place.person())))
                .extracting(Refusal::field)
                .containsExactly("rule");
    }

    @Test
    void theRankingTakesTheSameFewStatementsHoweverManySheetsThereAre() {
        AppraisalId id = fixture.aDraft(place);
        int few = Statements.during(() -> queries.ranking(queries.get(id)));
        AreaId one = happenings.areaIn(place.area(), AreaKind.COUNTY);
        AreaId two = happenings.areaIn(place.area(), AreaKind.COUNTY);
        done(appraising.choose(id, Set.of(place.unit()), Set.of(one, two), place.person()));
        assertThat(Statements.during(() -> queries.ranking(queries.get(id)))).isEqualTo(few);
    }

    private void step(AppraisalId id, AppraisalStep step, String reason, LocalDate day) {
        done(advancing.take(id, step, reason, day, place.person()));
    }

    private Outcome<SheetId> review(Sheet sheet, List<Item> items, String first, String second, String comment) {
        return reviewing.save(
                sheet.id(),
                List.of(
                        new ReviewScore(items.get(0).id(), Optional.of(new BigDecimal(first)), false, comment),
                        new ReviewScore(items.get(1).id(), Optional.of(new BigDecimal(second)), false, ""),
                        new ReviewScore(items.get(2).id(), Optional.of(BigDecimal.ZERO), false, "")),
                place.person());
    }

    private static SelfScore self(Item item, String score) {
        return new SelfScore(item.id(), Optional.empty(), Optional.of(new BigDecimal(score)), "", List.of());
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals) ? refusals : List.of();
    }
}
