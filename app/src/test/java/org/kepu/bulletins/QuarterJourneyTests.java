package org.kepu.bulletins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.plan.Drafts;
import org.kepu.plan.PlanDraft;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.Planning;
import org.kepu.reports.Quarter;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole quarter as six people: the office sets a task, a community worker records what happened, the liaison reports, the head
 * approves; on the way the report is supervised, sent back and corrected. The auditor only looks, and others see nothing of it.
 */
class QuarterJourneyTests extends BrowserTest {

    private static final String UNIT = "本单位";

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Areas areas;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private Clock clock;

    private final Map<Role, List<Cookie>> sessions = new EnumMap<>(Role.class);
    private Place place;
    private AreaId county;
    private PlanId plan;
    private Quarter quarter;
    private Page page;

    @BeforeEach
    void aCityWithACountyAndAPlanForTwoUnits() {
        quarter = Quarter.of(LocalDate.now(clock)).previous();
        place = places.create();
        String code = "C" + UUID.randomUUID().toString().substring(0, 8);
        county = done(
                areas.create(AreaDraft.of(Optional.of(place.area()), code, "测试县", AreaKind.COUNTY), Optional.empty()));
        PlanDraft.Unit unit =
                new PlanDraft.Unit(UNIT, "", List.of(), false, Optional.empty(), Optional.of(place.unit()));
        plan = done(planning.adopt(
                place.area(),
                Drafts.plan(
                                quarter.year() - 1,
                                quarter.year() + 3,
                                Drafts.action("老年人行动", Drafts.clause("银龄科普", UNIT, "市妇联")))
                        .withUnits(List.of(unit))));
        page = open(DESK);
    }

    @Test
    void aQuarterGoesFromTheTaskToTheBulletinWithASendBackAReminderAndACorrection() throws IOException {
        String task = theOfficeSetsATask();
        String entry = aWorkerRecordsALecture("3210");
        String round = theOfficeOpensTheRound();
        String notice = theOfficeSupervisesWhoIsLate();
        String report = theUnitAcknowledgesReportsAndAnswers(notice, task);
        theHeadApproves(report);
        theOfficeSendsItBackAndReminds(report, round, notice);
        theWorkerCorrectsTheEntry(entry);
        theUnitReportsTheNewFigures(report);
        theHeadApproves(report);
        theOfficeAcceptsAndClosesTheRound(report, round);
        theBulletinSaysTheSameOnTheScreenAndInWord(round);
        everybodySeesTheirOwnScopeOnly(report, round, notice);
    }

    private String theOfficeSetsATask() {
        as(Role.OFFICE);
        page.navigate("/tasks/plans/" + plan + "/new");
        page.locator("#f-year").fill(Integer.toString(quarter.year()));
        page.locator("#f-title").fill("年度工作要点");
        press("保存");
        String programme = page.url();
        page.navigate(programme + "/tasks/new");
        page.locator("#f-clause").selectOption(clause());
        page.locator("#f-matter").fill("科普大讲堂");
        page.locator("#f-due").fill(quarter.year() + "-12-31");
        press("保存");
        page.navigate(programme + "/issue");
        page.locator("#f-documentNumber").fill("测科素办发〔" + quarter.year() + "〕1号");
        page.locator("#f-day").fill(quarter.year() + "-01-10");
        page.locator("main form button").click();
        shows("已印发");
        page.getByText("科普大讲堂").first().click();
        return path();
    }

    private String aWorkerRecordsALecture(String people) {
        as(Role.COMMUNITY_WORKER);
        page.navigate("/evidence/new");
        page.getByLabel("做了什么").fill("防范电信诈骗讲座");
        page.getByLabel("类型").selectOption("LECTURE");
        page.locator("#f-day").fill(quarter.first().plusDays(9).toString());
        page.getByLabel("老年人").fill(people);
        page.locator("#f-clause").selectOption(clause());
        page.getByText("更多数量、主办单位、备注").click();
        page.locator("#f-unit").selectOption(place.unit().toString());
        press("登记");
        shows("已登记");
        return path();
    }

    private String theOfficeOpensTheRound() {
        as(Role.OFFICE);
        page.navigate("/reports");
        page.getByText("开展季度报送").first().click();
        page.locator("#f-due").fill(quarter.last().toString());
        press("开展报送");
        shows("已开展报送");
        look("quarter-round");
        return path();
    }

    private String theOfficeSupervisesWhoIsLate() {
        page.navigate("/reports");
        shows("逾期未报");
        look("quarter-overdue");
        page.getByLabel("发督办单 " + unitName()).click();
        Assertions.assertThat(page.locator("#f-title").inputValue()).contains(unitName(), "季度进展报送逾期");
        press("印发督办单");
        shows("督办单已印发");
        return path();
    }

    private String theUnitAcknowledgesReportsAndAnswers(String notice, String task) {
        as(Role.LIAISON);
        page.navigate(notice);
        press("签收");
        page.getByText("查看报送").click();
        String report = path();
        page.getByText("填写报告", exactly()).click();
        shows("科普大讲堂");
        shows("现场 3,210 人次");
        Assertions.assertThat(page.locator("textarea[name^=body]").inputValue()).contains("现场参与3,210人次", "防范电信诈骗讲座");
        look("quarter-edit");
        page.locator("#f-overview").fill("办了一场讲座。");
        assertThat(page.locator("#kept")).containsText("已自动保存");
        press("保存并提交审核");
        shows("待审核");
        page.navigate(notice);
        page.locator("textarea[name=text]").fill("已经报送，今后按时。");
        press("答复");
        shows("待审核");
        Assertions.assertThat(status(task)).isEqualTo(200);
        return report;
    }

    private void theHeadApproves(String report) {
        as(Role.UNIT_HEAD);
        page.navigate(report);
        press("审核通过");
        shows("待验收");
    }

    private void theOfficeSendsItBackAndReminds(String report, String round, String notice) {
        as(Role.OFFICE);
        page.navigate(notice);
        press("审核通过，办结");
        shows("已办结");
        page.navigate(report);
        press("退回联络员修改");
        shows("请写明退回的原因");
        page.locator("#f-reason").fill("人次偏多，请核对签到表");
        press("退回联络员修改");
        shows("填写中");
        look("quarter-sent-back");
        page.navigate(round);
        press("催办2个还在单位的报告");
        shows("已发出 2 条催办");
        look("quarter-supervision");
    }

    private void theWorkerCorrectsTheEntry(String entry) {
        as(Role.COMMUNITY_WORKER);
        page.navigate(entry);
        page.getByText("更正", exactly()).click();
        page.getByLabel("老年人").fill("2310");
        page.getByLabel("原因").fill("数字写反了");
        press("冲销并重新登记");
        shows("已冲销原记录");
    }

    private void theUnitReportsTheNewFigures(String report) {
        as(Role.LIAISON);
        page.navigate("/messages");
        shows("人次偏多，请核对签到表");
        shows("催办");
        page.navigate(report);
        shows("现场 2,310 人次");
        page.getByText("填写报告", exactly()).click();
        page.getByText("台账现在这样说").click();
        shows("现场参与2,310人次");
        page.locator("textarea[name^=body]").fill("本季度举办讲座1场，现场参与2310人次。");
        press("保存并提交审核");
        shows("待审核");
    }

    private void theOfficeAcceptsAndClosesTheRound(String report, String round) {
        as(Role.OFFICE);
        page.navigate(report);
        press("采用");
        shows("已采用");
        page.navigate(round);
        press("结束报送");
        shows("已结束报送");
        shows("未报：市妇联");
        look("quarter-closed");
    }

    private void theBulletinSaysTheSameOnTheScreenAndInWord(String round) throws IOException {
        page.getByText("季度通报", exactly()).first().click();
        press("保存正文");
        page.locator("#f-documentNumber").fill("测科素办发〔" + quarter.year() + "〕5号");
        press("印发");
        shows("数字和文字已固定");
        look("quarter-bulletin");
        List<List<List<String>>> shown = List.of(
                rows(page.locator("main table").nth(0)),
                rows(page.locator("main table").nth(1)));
        Assertions.assertThat(shown.toString()).contains("2310", "未报").doesNotContain("3210");
        Download download =
                page.waitForDownload(() -> page.getByText("下载 Word", exactly()).click());
        try (InputStream file = Files.newInputStream(download.path());
                XWPFDocument document = new XWPFDocument(file)) {
            Assertions.assertThat(document.getTables().stream()
                            .map(QuarterJourneyTests::rows)
                            .toList())
                    .isEqualTo(shown);
        }
        Assertions.assertThat(page.locator("main").innerText()).contains("2,310人次");
        Assertions.assertThat(path()).isEqualTo(round.replace("/reports/rounds/", "/bulletins/"));
    }

    private void everybodySeesTheirOwnScopeOnly(String report, String round, String notice) {
        String bulletin = path();
        as(Role.AUDITOR);
        Assertions.assertThat(List.of(status(report), status(round), status(notice), status(bulletin)))
                .containsOnly(200);
        page.navigate(round);
        assertThat(page.locator("main form button")).hasCount(0);
        as(Role.LIAISON);
        Assertions.assertThat(status(report)).isEqualTo(200);
        Assertions.assertThat(List.of(status(round), status(bulletin))).isSubsetOf(403, 404);
        as(Role.COMMUNITY_WORKER);
        Assertions.assertThat(List.of(status(report), status(round), status(notice), status(bulletin)))
                .isSubsetOf(403, 404);
        Place elsewhere = places.create();
        as(person(Role.LIAISON, new Scope.OfUnit(elsewhere.unit())));
        Assertions.assertThat(List.of(status(report), status(notice))).isSubsetOf(403, 404);
        as(person(Role.OFFICE, new Scope.WithinArea(elsewhere.area())));
        Assertions.assertThat(List.of(status(report), status(round), status(notice), status(bulletin)))
                .isSubsetOf(403, 404);
    }

    private void as(Role role) {
        List<Cookie> session = sessions.get(role);
        if (session == null) {
            as(person(role, scope(role)));
            sessions.put(role, page.context().cookies());
        } else {
            page.context().clearCookies();
            page.context().addCookies(session);
        }
    }

    private void as(String name) {
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.getByLabel("登录名").fill(name);
        page.getByLabel("密码").fill(AccountFixture.PASSWORD);
        press("登录");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String person(Role role, Scope scope) {
        String name = AccountFixture.freshName();
        AccountId account = accounts.active(name);
        accounts.grant(account, role, scope);
        return name;
    }

    private Scope scope(Role role) {
        return switch (role) {
            case LIAISON, UNIT_HEAD -> new Scope.OfUnit(place.unit());
            case COMMUNITY_WORKER -> new Scope.WithinArea(county);
            case AUDITOR -> new Scope.Everything();
            default -> new Scope.WithinArea(place.area());
        };
    }

    private String clause() {
        return plans.get(plan).clauses().getFirst().id().toString();
    }

    private String unitName() {
        UnitId unit = place.unit();
        return plans.get(plan).unitLoads().stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private int status(String path) {
        return page.navigate(path).status();
    }

    private String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private void shows(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    private void look(String name) {
        assertAccessible(page);
        picture(page, name);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** The cells of a table on the screen, numbers without separators. */
    private static List<List<String>> rows(Locator table) {
        return table.locator("tbody tr").all().stream()
                .map(row -> row.locator("th, td").allInnerTexts().stream()
                        .map(cell -> cell.strip().replaceAll("(?<=\\d),(?=\\d)", ""))
                        .toList())
                .toList();
    }

    /** The cells of a table in a document without its head. */
    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getText().strip())
                        .toList())
                .toList();
    }
}
