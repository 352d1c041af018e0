package org.kepu.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaKind;
import org.kepu.evidence.LedgerFixture;
import org.kepu.indicators.FigureDraft;
import org.kepu.indicators.FigureKey;
import org.kepu.indicators.FigureMethod;
import org.kepu.indicators.FigurePeriod;
import org.kepu.indicators.Goal;
import org.kepu.indicators.IndicatorDirection;
import org.kepu.indicators.IndicatorDraft;
import org.kepu.indicators.IndicatorId;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Indicators;
import org.kepu.plan.Drafts;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class IndicatorPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorQueries queries;

    @Autowired
    private Planning planning;

    @Autowired
    private LedgerFixture happenings;

    private Place place;
    private RequestPostProcessor office;

    @BeforeEach
    void aCity() {
        place = places.create();
        office = viewer(new Viewer(
                Optional.of(place.person()),
                "办公室",
                List.of(new Grant(Role.OFFICE, new Scope.WithinArea(place.area())))));
    }

    @Test
    void aFormulaComesBackWithThePlaceOfItsMistakeAndWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/indicators/in/" + place.area() + "/new")
                        .param("code", "K01")
                        .param("name", "每万人场次")
                        .param("direction", "UP")
                        .param("decimals", "2")
                        .param("formula", "每万人(台账(场次) + )")
                        .with(csrf())
                        .with(office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("第 14 个字符", "value=\"每万人场次\"", "每万人(台账(场次) + )");
    }

    @Test
    void anIndicatorIsDefinedAndItsFigureRecordedCorrectedAndWithdrawnOnPages() {
        IndicatorId id = define("K01", "科普场馆数", false);
        record(id, "12", "").hasStatus3xxRedirection();
        record(id, "13", "")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("更正或撤回请写明原因");
        record(id, "13", "漏报一处").hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/indicators/" + id).with(office))
                .bodyText()
                .contains("科普场馆数", ">13", "更正过 1 次", "漏报一处", "法定统计");
        assertThat(mvc.post()
                        .uri("/indicators/" + id + "/withdraw")
                        .param("area", place.area().toString())
                        .param("year", "2024")
                        .param("period", "YEAR")
                        .param("reason", "年份错了")
                        .with(csrf())
                        .with(office))
                .hasStatus3xxRedirection();
        assertThat(queries.listFigures(id)).isEmpty();
    }

    @Test
    void theLiteracyRateOffersOnlyTheOfficialSurveyAndShowsThePathAsArithmetic() {
        done(planning.adopt(place.area(), Drafts.plan(2021, 2025, Drafts.action("行动", Drafts.clause("甲", "市教育局")))));
        IndicatorId id = queries.list(place.area()).getFirst().id();
        assertThat(mvc.get().uri("/indicators/" + id + "/record").with(office))
                .bodyText()
                .contains("官方抽样调查")
                .doesNotContain("部门报送");
        assertThat(mvc.get().uri("/indicators/" + id).with(office))
                .bodyText()
                .contains("只是算术，不是实际数值", "还没有公布本地区的官方调查结果，所以留空", "全国", "14.14%");
    }

    @Test
    void thePublicSeesOnlyWhatIsShown() {
        define("K01", "公开的" + place.area(), true);
        define("K02", "内部的" + place.area(), false);
        assertThat(mvc.get().uri("/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("公开的" + place.area())
                .doesNotContain("内部的" + place.area());
    }

    @Test
    void aSheetIsTriedConfirmedAndUndone() {
        IndicatorId id = define("K01", "科普场馆数", false);
        AreaId county = happenings.areaIn(place.area(), AreaKind.COUNTY);
        String sheet = """
                指标,区域,年度,数值,取得方式,数据来源
                K01,,2024,30,法定统计,科普统计
                科普场馆数,%s,2024,4,部门报送,县科协报表
                科普场馆数,不存在的县,2024,4,部门报送,县科协报表
                """.formatted(name(county));
        String attempt = attempt(sheet);
        assertThat(mvc.get().uri(attempt).with(office)).bodyText().contains("之内没有“不存在的县”");

        String right = attempt(sheet.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
        assertThat(mvc.post().uri(right + "/confirm").with(csrf()).with(office)).hasStatus3xxRedirection();
        assertThat(queries.listFigures(id)).hasSize(2);
        assertThat(mvc.get().uri("/indicators/" + id).with(office)).bodyText().contains("县科协报表", name(county));

        assertThat(mvc.post().uri(right + "/undo").with(csrf()).with(office)).hasStatus3xxRedirection();
        assertThat(queries.listFigures(id)).isEmpty();
        assertThat(queries.listFigureHistory(id)).hasSize(4);
    }

    @Test
    void anImportThatWasCorrectedSinceCannotBeUndone() {
        IndicatorId id = define("K01", "科普场馆数", false);
        String attempt = attempt("指标,年度,数值,取得方式,数据来源\nK01,2024,30,法定统计,科普统计\n");
        mvc.post().uri(attempt + "/confirm").with(csrf()).with(office).exchange();
        FigureKey key = new FigureKey(id, place.area(), 2024, FigurePeriod.YEAR);
        done(indicators.record(
                FigureDraft.of(key, BigDecimal.ONE, FigureMethod.STATUTORY, "科普统计")
                        .because("改"),
                place.person()));
        mvc.post().uri(attempt + "/undo").with(csrf()).with(office).exchange();
        assertThat(queries.listFigures(id).getFirst().value()).contains(BigDecimal.ONE);
    }

    @Test
    void theListTakesAsManyStatementsForManyIndicatorsAsForFew() {
        define("K01", "甲", false);
        open("/indicators/in/" + place.area());
        int few = Statements.during(() -> open("/indicators/in/" + place.area()));
        for (int i = 10; i < 20; i++) {
            define("K" + i, "指标" + i, false);
        }
        assertThat(Statements.during(() -> open("/indicators/in/" + place.area())))
                .isEqualTo(few);
    }

    private void open(String path) {
        assertThat(mvc.get().uri(path).with(office)).hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResultAssert record(
            IndicatorId id, String value, String reason) {
        return assertThat(mvc.post()
                .uri("/indicators/" + id + "/record")
                .param("area", place.area().toString())
                .param("year", "2024")
                .param("period", "YEAR")
                .param("value", value)
                .param("method", "STATUTORY")
                .param("source", "2024 年度科普统计")
                .param("reason", reason)
                .with(csrf())
                .with(office));
    }

    private String attempt(String sheet) {
        return mvc.post()
                .uri("/indicators/in/" + place.area() + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "数值.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(office)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    @Autowired
    private org.kepu.areas.AreaQueries areas;

    private String name(AreaId area) {
        return areas.get(area).name();
    }

    private IndicatorId define(String code, String name, boolean shown) {
        IndicatorDraft draft = new IndicatorDraft(
                code, name, "个", IndicatorDirection.UP, 0, "", "", Optional.empty(), shown, Goal.NONE);
        return done(indicators.define(place.area(), draft, place.person()));
    }
}
