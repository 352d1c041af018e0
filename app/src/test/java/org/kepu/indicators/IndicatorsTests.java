package org.kepu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.Areas;
import org.kepu.areas.Population;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.LedgerFixture;
import org.kepu.plan.Drafts;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
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
class IndicatorsTests {

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorQueries queries;

    @Autowired
    private Planning planning;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerFixture happenings;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaQueries areaQueries;

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
    void aPlanBringsItsIndicatorsWithBaselineAndTargetAndANewEditionFollows() {
        done(planning.adopt(place.area(), Drafts.plan(2021, 2025, Drafts.action("行动", Drafts.clause("甲", "市教育局")))));
        Indicator literacy = theOnly();
        assertThat(literacy.literacy()).isTrue();
        assertThat(literacy.ofPlan()).isTrue();
        assertThat(literacy.goals()).hasSize(1);
        assertThat(literacy.goalIn(2023).target())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("14.5"));

        done(planning.adopt(place.area(), Drafts.plan(2026, 2030, Drafts.action("行动", Drafts.clause("甲", "市教育局")))));
        assertThat(theOnly().goals())
                .extracting(goal -> goal.targetYear().orElseThrow())
                .containsExactly(2025, 2030);
        assertThat(theOnly().id()).isEqualTo(literacy.id());
    }

    @Test
    void theLiteracyRateTakesOfficialSurveysOnly() {
        IndicatorId literacy = define("公民具备科学素质的比例", "%", "");
        FigureDraft quiz = FigureDraft.of(year(literacy, 2022), new BigDecimal("15"), FigureMethod.REPORTED, "网上答题");
        assertThat(refusals(indicators.record(quiz, place.person())))
                .extracting(Refusal::field)
                .containsExactly("method", "round");
        FigureDraft survey = FigureDraft.of(year(literacy, 2022), new BigDecimal("9.1"), FigureMethod.SURVEY, "省科协公报")
                .inRound("第十二次");
        assertThat(done(indicators.record(survey, place.person())).value()).contains(new BigDecimal("9.1"));
        assertThat(refusals(indicators.define(place.area(), draft("X1", "我市公民科学素质水平", "%", "1 + 1"), place.person())))
                .extracting(Refusal::key)
                .containsExactly("indicators.refusal.literacyFormula");
    }

    @Test
    void theDatabaseItselfRefusesAQuizAsLiteracyRateAndAnyChangeOfAFigure() {
        IndicatorId literacy = define("公民具备科学素质的比例", "%", "");
        done(indicators.record(
                FigureDraft.of(year(literacy, 2022), BigDecimal.TEN, FigureMethod.SURVEY, "公报")
                        .inRound("12"),
                place.person()));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into indicators.figure select gen_random_uuid(), indicator, literacy, area, 2021, period, 0, 3, '',
                            'REPORTED', source, survey_round, null, null, null, '', '', false, recorded_at, recorded_by
                        from indicators.figure where indicator = :id""").param("id", literacy.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("figure_literacy_is_surveyed");
        assertThatThrownBy(() ->
                        jdbc.sql("update indicators.figure set value = 99").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from indicators.figure").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsTheOldValue() {
        IndicatorId id = define("科普场馆数", "个", "");
        FigureDraft first = FigureDraft.of(year(id, 2023), new BigDecimal("12"), FigureMethod.STATUTORY, "科普统计");
        done(indicators.record(first, place.person()));
        FigureDraft second = FigureDraft.of(year(id, 2023), new BigDecimal("13"), FigureMethod.STATUTORY, "科普统计");
        assertThat(refusals(indicators.record(second, place.person())))
                .extracting(Refusal::key)
                .containsExactly("indicators.refusal.reason");
        done(indicators.record(second.because("漏报一处"), place.person()));
        assertThat(queries.listFigures(id))
                .extracting(figure -> figure.value().orElseThrow().toPlainString())
                .containsExactly("13");
        assertThat(queries.listFigureHistory(id))
                .extracting(
                        figure -> figure.value().orElseThrow() + figure.draft().reason())
                .containsExactly("13漏报一处", "12");
        done(indicators.withdraw(year(id, 2023), "记错了年份", place.person()));
        assertThat(queries.listFigures(id)).isEmpty();
        assertThat(queries.listFigureHistory(id)).hasSize(3);
    }

    @Test
    void aFormulaCountsTheLedgerPerTenThousandPeopleAndSaysWhyThereIsNoValue() {
        AreaId county = happenings.areaIn(place.area(), AreaKind.COUNTY);
        AreaId uncounted = happenings.areaIn(place.area(), AreaKind.COUNTY);
        people(county, 50_000);
        int year = LocalDate.now().getYear();
        LocalDate day = LocalDate.of(year, 1, 1);
        done(ledger.append(happenings.aLecture(county, day).reaching(Audience.FARMER, 25), place.person()));
        done(ledger.append(happenings.aLecture(county, day).reaching(Audience.YOUTH, 100), place.person()));
        IndicatorId id = define("每万人农民听众", "人次", "每万人(台账(现场人次, 农民, 讲座、报告))");
        List<AreaValue> values = queries.listByArea(queries.get(id), year);
        assertThat(value(values, county).value()).contains(new BigDecimal("5.00"));
        assertThat(value(values, uncounted).value()).isEmpty();
        assertThat(value(values, uncounted).why().orElseThrow().why().key()).isEqualTo("indicators.none.people");
    }

    @Test
    void aFormulaMayNameOtherIndicatorsButNotComeBackToItself() {
        IndicatorId venues = define("科普场馆数", "个", "");
        IndicatorId twice = define("两倍", "个", "[科普场馆数] × 2");
        IndicatorId four = define("四倍", "个", "[两倍] × 2");
        int year = LocalDate.now().getYear();
        done(indicators.record(
                FigureDraft.of(year(venues, year), new BigDecimal("3"), FigureMethod.REPORTED, "报表"), place.person()));
        assertThat(queries.listComputed(queries.get(four)).get(year))
                .isEqualTo(new Computed.Known(new BigDecimal("12.00")));
        assertThat(queries.listComputed(queries.get(four)).get(year - 1)).isInstanceOf(Computed.Unknown.class);
        assertThat(refusals(indicators.change(twice, draft("TWICE", "两倍", "个", "[四倍] ÷ 2"), place.person())))
                .extracting(Refusal::key)
                .containsExactly("indicators.formula.circle");
        assertThat(refusals(indicators.change(twice, draft("TWICE", "两倍", "个", "1 + [没有的]"), place.person())))
                .extracting(refusal -> refusal.key() + refusal.arguments().getFirst())
                .containsExactly("indicators.formula.unknownName5");
        assertThat(refusals(indicators.change(twice, draft("TWICE", "两倍", "个", "台账(歌舞)"), place.person())))
                .extracting(Refusal::key)
                .containsExactly("indicators.formula.unknownMeasure");
    }

    @Test
    void codesAndNamesAreTakenOnce() {
        define("科普场馆数", "个", "");
        assertThat(refusals(indicators.define(place.area(), draft("OTHER", "科普场馆数", "个", ""), place.person())))
                .extracting(Refusal::field)
                .containsExactly("name");
    }

    @Test
    void whatWasChangedAboutADefinitionIsKept() {
        IndicatorId id = define("科普场馆数", "个", "");
        done(indicators.change(id, draft("VENUES", "科普场馆数量", "处", ""), place.person()));
        assertThat(queries.listChanges(id))
                .extracting(change -> change.field() + ":" + change.was() + "→" + change.became())
                .contains("name:科普场馆数→科普场馆数量", "unit:个→处");
    }

    @Test
    void aFigureLiesInTheAreaOfItsIndicator() {
        IndicatorId id = define("科普场馆数", "个", "");
        FigureKey elsewhere = new FigureKey(id, places.create().area(), 2023, FigurePeriod.YEAR);
        assertThat(refusals(indicators.record(
                        FigureDraft.of(elsewhere, BigDecimal.ONE, FigureMethod.REPORTED, "报表"), place.person())))
                .extracting(Refusal::field)
                .containsExactly("area");
    }

    @Test
    void theOverviewTakesTheSameFewStatementsHoweverManyFormulasThereAre() {
        define("甲", "场", "台账(场次)");
        int few = Statements.during(() -> queries.listOverviews(place.area()));
        for (int i = 0; i < 8; i++) {
            define("指标" + i, "场", "台账(场次, 农民) + " + i + " × 台账(线上人次)");
        }
        assertThat(Statements.during(() -> queries.listOverviews(place.area()))).isEqualTo(few);
    }

    private Indicator theOnly() {
        List<Indicator> all = queries.list(place.area());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static int number;

    private IndicatorId define(String name, String unit, String formula) {
        return done(indicators.define(place.area(), draft("K" + ++number, name, unit, formula), place.person()));
    }

    private static IndicatorDraft draft(String code, String name, String unit, String formula) {
        return new IndicatorDraft(
                code, name, unit, IndicatorDirection.UP, 2, formula, "", Optional.empty(), false, Goal.NONE);
    }

    private FigureKey year(IndicatorId id, int year) {
        return new FigureKey(id, place.area(), year, FigurePeriod.YEAR);
    }

    private void people(AreaId area, int people) {
        AreaDraft draft = AreaDraft.from(areaQueries.get(area));
        done(areas.change(
                area,
                new AreaDraft(
                        draft.parent(),
                        draft.code(),
                        draft.gbCode(),
                        draft.name(),
                        draft.pinyin(),
                        draft.kind(),
                        draft.seat(),
                        Optional.of(new Population(people, "普查", LocalDate.of(2020, 11, 1))),
                        draft.countedIn(),
                        draft.validFrom(),
                        draft.sort()),
                Optional.empty()));
    }

    private static AreaValue value(List<AreaValue> values, AreaId area) {
        return values.stream()
                .filter(value -> value.area().id().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static List<Refusal> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals) ? refusals : List.of();
    }
}
