package org.kepu.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.plan.Drafts.action;
import static org.kepu.plan.Drafts.clause;
import static org.kepu.plan.Drafts.plan;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanTransition;
import org.kepu.plan.PlanView;
import org.kepu.plan.Planning;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class PublicPlanPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private PlaceFixture places;

    private AreaId city;
    private PlanId id;

    @BeforeEach
    void aRunningPlan() {
        city = places.create().area();
        id = done(planning.adopt(
                city, plan(2021, 2025, action("青少年行动", clause("进校园", "市教育局", "市科协"), clause("<培养>", "市科协")))));
    }

    @Test
    void thePlanPageSaysWhatIsToBeReachedByWhomAndWhen() {
        assertThat(get("/plans/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("测试市全民科学素质行动实施方案", "2021—2025年", "14.5", "进校园", "市教育局", "启动实施阶段", "抄送", "市委办公室");
    }

    @Test
    void aTargetYearWithoutASurveySaysSoAndIsNotFilledIn() {
        assertThat(get("/plans/" + id)).bodyText().contains("尚无调查结果");
    }

    @Test
    void whatDocumentsSayIsPrintedNotExecuted() {
        assertThat(get("/plans/" + id)).bodyText().contains("&lt;培养&gt;").doesNotContain("<培养>");
    }

    @Test
    void aClauseHasItsOwnPageAndALastingAddress() {
        PlanView.Clause clause = plans.getPublic(id).clauses().getFirst();
        String page = "/plans/" + id + "/clauses/" + clause.id();
        assertThat(get(page)).hasStatusOk().bodyText().contains("进校园的内容。", "牵头", "市教育局", "配合", "市科协");
        assertThat(get("/clauses/" + clause.id())).hasRedirectedUrl(page);
    }

    @Test
    void aUnitHasItsOwnPage() {
        PlanView.UnitLoad load = plans.getPublic(id).unitLoads().stream()
                .filter(unit -> unit.name().equals("市科协"))
                .findFirst()
                .orElseThrow();
        assertThat(get("/plans/" + id + "/units/" + load.unit()))
                .hasStatusOk()
                .bodyText()
                .contains("市科协", "进校园", "&lt;培养&gt;");
    }

    @Test
    void aSearchFindsClausesAndMarksTheWord() {
        assertThat(get("/plans/" + id + "/search?q=校园"))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>校园</mark>")
                .doesNotContain("&lt;培养&gt;的内容");
        assertThat(get("/plans/" + id + "/search?q=没有的词")).bodyText().contains("没有找到包含“没有的词”的任务");
        assertThat(get("/plans/" + id + "/search")).hasStatusOk();
    }

    @Test
    void aPageAskedForOftenIsRenderedOnceUntilThePlanChanges() {
        assertThat(IntStream.range(0, 20).map(time -> Statements.during(() -> get("/plans/" + id))))
                .as("statements of each request; other work may make a page old")
                .contains(0);
        done(planning.adopt(city, plan(2021, 2025, action("青少年行动", clause("进社区", "市教育局")))));
        assertThat(get("/plans/" + id)).bodyText().contains("进社区").doesNotContain("进校园");
    }

    @Test
    void aKeptPageIsNotShownToSomebodyWhoSignedIn() {
        assertThat(get("/plans/" + id)).bodyText().contains("/sign-in");
        assertThat(mvc.get().uri("/plans/" + id).with(viewer(Role.OFFICE, new Scope.Everything())))
                .bodyText()
                .doesNotContain("href=\"/sign-in");
    }

    @Test
    void anEarlierEditionIsStillReadAndSaysThatItIsOld() {
        done(planning.adopt(city, plan(2021, 2025, action("青少年行动", clause("进社区", "市教育局")))));
        assertThat(get("/plans/" + id)).bodyText().contains("进社区").doesNotContain("这是以前的版本");
        assertThat(get("/plans/" + id + "?edition=1")).bodyText().contains("这是以前的版本", "进校园");
        assertThat(get("/plans/" + id + "?edition=7")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDraftDoesNotExistForThePublic() {
        PlanView.Clause clause = plans.getPublic(id).clauses().getFirst();
        done(planning.move(id, PlanTransition.WITHDRAW));
        assertThat(get("/plans/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/plans/" + id + "?edition=1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/plans/" + id + "/search?q=校园")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/plans/" + id + "/clauses/" + clause.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/clauses/" + clause.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/plans")).bodyText().doesNotContain(id.toString());
    }

    @Test
    void aBrowserThatHasThePageGetsItNotAgain() {
        MvcTestResult first = get("/plans/" + id);
        String tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(tag).startsWith("W/");
        assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        assertThat(first.getResponse().getCookies())
                .as("no session for the public")
                .isEmpty();
        assertThat(mvc.get().uri("/plans/" + id).header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void pagesNeedFewStatementsHoweverLargeThePlan() {
        assertThat(Statements.during(() -> get("/plans/" + id))).isLessThanOrEqualTo(10);
        assertThat(Statements.during(() -> get("/"))).isLessThanOrEqualTo(15);
        assertThat(Statements.during(() -> get("/plans"))).isLessThanOrEqualTo(2);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }
}
