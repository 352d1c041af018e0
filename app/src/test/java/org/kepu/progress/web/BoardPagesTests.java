package org.kepu.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.progress.BoardFixture;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class BoardPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private BoardFixture fixture;

    private BoardFixture.City city;

    @BeforeEach
    void aCityAtWork() {
        city = fixture.create();
    }

    @Test
    void theOfficeSeesEveryClauseWithItsLampAndEveryUnit() {
        fixture.reach(city, "40");
        assertThat(asOffice(board()))
                .hasStatusOk()
                .bodyText()
                .contains("馆校合作", "科普下乡", "<li class=\"GREEN\">", "<li class=\"GREY\">", "1 / 1", "市妇联");
    }

    @Test
    void theFiguresOnTheBoardAreThoseOfTheLedger() {
        fixture.lecture(city, 1234);
        fixture.lecture(city, 66);
        assertThat(asOffice(board()))
                .bodyText()
                .contains("1,300", "/evidence?area=" + city.place().area());
    }

    @Test
    void aClauseSaysWhyItsLampIsWhatItIs() {
        fixture.reach(city, "3");
        assertThat(asOffice("/board/clauses/" + city.clauses().getFirst() + "?year=" + city.year()))
                .hasStatusOk()
                .bodyText()
                .contains("组织科学讲座", "为什么是这个灯", "class=\"lamp RED\"");
        assertThat(asOffice("/board/clauses/" + city.clauses().getLast() + "?year=" + city.year()))
                .bodyText()
                .contains("没有为这一条下达任务");
    }

    @Test
    void aLiaisonSeesTheBoardOfTheOwnUnitAndTheClausesOfTheOwnCityOnly() {
        Scope own = new Scope.OfUnit(city.place().unit());
        assertThat(as(Role.LIAISON, own, "/board/units/" + city.place().unit() + "?year=" + city.year()))
                .hasStatusOk()
                .bodyText()
                .contains("组织科学讲座");
        String clause = "/board/clauses/" + city.clauses().getFirst();
        assertThat(as(Role.LIAISON, own, clause)).hasStatusOk();
        Scope foreign = new Scope.OfUnit(fixture.create().place().unit());
        assertThat(as(Role.LIAISON, foreign, clause)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void workBeginsAtTheOwnBoard() {
        assertThat(asOffice("/board"))
                .hasRedirectedUrl("/board/areas/" + city.place().area());
        assertThat(as(Role.LIAISON, new Scope.OfUnit(city.place().unit()), "/board"))
                .hasRedirectedUrl("/board/units/" + city.place().unit());
    }

    @Test
    void thePublicReadsWhatWasDoneWithoutLamps() {
        fixture.lecture(city, 321);
        assertThat(mvc.get()
                        .uri("/plans/" + city.plan() + "/progress?year=" + city.year())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("321", "农民", "馆校合作")
                .doesNotContain("class=\"lamp");
    }

    @Test
    void anotherRuleIsTriedBeforeItIsSet() {
        String rule = "/board/areas/" + city.place().area() + "/lamp-rule";
        assertThat(post(rule, "50", "90"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("红灯线不能高于黄灯线", "value=\"90\"");
        assertThat(post(rule, "75", "30", "preview")).hasStatusOk().bodyText().contains("各灯数量将是");
        assertThat(asOffice(rule)).bodyText().contains("value=\"80\"");
        assertThat(post(rule, "75", "30", "set")).hasStatus3xxRedirection();
        assertThat(asOffice(rule)).bodyText().contains("value=\"75\"", "修改记录");
    }

    /** Of these, two begin the session of a new browser. The first time, an edition of the plan is read as well. */
    @Test
    void boardsNeedFewStatementsHoweverMuchWasDone() {
        fixture.lecture(city, 5);
        Scope unit = new Scope.OfUnit(city.place().unit());
        String ofUnit = "/board/units/" + city.place().unit() + "?year=" + city.year();
        String ofClause = "/board/clauses/" + city.clauses().getFirst() + "?year=" + city.year();
        String open = "/plans/" + city.plan() + "/progress?year=" + city.year();
        asOffice(board());

        assertThat(Statements.during(() -> asOffice(board()))).as("city").isLessThanOrEqualTo(13);
        assertThat(Statements.during(() -> as(Role.LIAISON, unit, ofUnit)))
                .as("unit")
                .isLessThanOrEqualTo(15);
        assertThat(Statements.during(() -> asOffice(ofClause))).as("clause").isLessThanOrEqualTo(22);
        assertThat(Statements.during(() -> mvc.get().uri(open).exchange()))
                .as("public")
                .isLessThanOrEqualTo(8);
    }

    private String board() {
        return "/board/areas/" + city.place().area() + "?year=" + city.year();
    }

    private MvcTestResult asOffice(String address) {
        return as(Role.OFFICE, new Scope.WithinArea(city.place().area()), address);
    }

    private MvcTestResult as(Role role, Scope scope, String address) {
        return mvc.get().uri(address).with(viewer(role, scope)).exchange();
    }

    private MvcTestResult post(String address, String yellow, String red) {
        return post(address, yellow, red, "set");
    }

    private MvcTestResult post(String address, String yellow, String red, String button) {
        return mvc.post()
                .uri(address)
                .with(csrf())
                .with(viewer(Role.OFFICE, new Scope.WithinArea(city.place().area())))
                .param("yellowBelow", yellow)
                .param("redBelow", red)
                .param("graceDays", "30")
                .param("soonDays", "15")
                .param("toleranceDays", "0")
                .param("do", button)
                .exchange();
    }
}
