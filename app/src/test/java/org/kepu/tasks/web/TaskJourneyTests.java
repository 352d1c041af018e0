package org.kepu.tasks.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.areas.ReferenceAreas;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanJson;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.Planning;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.kepu.testing.JourneyTest;
import org.kepu.units.ReferenceUnits;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The office breaks the plan down for a year, and a unit reports what it did. */
class TaskJourneyTests extends JourneyTest {

    @Autowired
    private ReferenceAreas referenceAreas;

    @Autowired
    private ReferenceUnits referenceUnits;

    @Autowired
    private Planning planning;

    @Autowired
    private PlanQueries plans;

    @Autowired
    private UnitQueries units;

    @Autowired
    private Ledger ledger;

    @Test
    void aYearIsDraftedBoundToTheLedgerIssuedAndWorkedOn() throws IOException {
        AreaId city = referenceAreas.load("xinzhou");
        referenceUnits.load("xinzhou", city);
        PlanId plan = done(planning.adopt(
                city,
                PlanJson.read(new ClassPathResource("demo/xinzhou-2021-2025.json")
                        .getContentAsString(StandardCharsets.UTF_8))));
        UnitId education = units.findByName(city, "市教育局").orElseThrow().id();
        Page page = open(DESK);
        signIn(page, Role.OFFICE, new Scope.WithinArea(city), "/tasks");

        page.navigate("/tasks/plans/" + plan + "/new");
        page.locator("#f-year").fill("2025");
        page.locator("#f-title").fill("2025年全民科学素质工作要点");
        press(page, "保存");
        press(page, "按方案条目生成初稿");
        assertThat(page.locator("main")).containsText("已生成 33 项任务");
        look(page, "tasks-year");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("修改第 1 项").setExact(true))
                .click();
        page.locator("#f-goal").fill("举办讲座40场、覆盖学生2000人次");
        look(page, "tasks-edit-in-place");
        press(page, "保存");
        assertThat(page.locator("main")).containsText("2,000 人次");

        page.navigate(page.url().replaceFirst("[#?].*", "") + "/issue");
        page.locator("#f-documentNumber").fill("忻科素办发〔2025〕3号");
        page.locator("#f-day").fill("2025-03-19");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("已印发");
        look(page, "tasks-issued");

        page.locator("tr[id^=t-] th a").first().click();
        String task = page.url();
        page.getByText("由台账自动计数").first().click();
        look(page, "tasks-binding");
        press(page, "保存");
        append(plan, city, education);
        page.navigate(task);
        assertThat(page.locator("main")).containsText("12 / 40 场");
        look(page, "tasks-task-bound");
        page.navigate(task.replaceFirst("/tasks/.*", "/tasks/areas/" + city));

        Page liaison = open(PHONE);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(education), "/tasks/units/" + education + "?year=2025");
        look(liaison, "tasks-unit");
        liaison.locator("tr[id^=t-] th a").first().click();
        liaison.getByText("完成", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        look(liaison, "tasks-task-liaison");
        lookInLargePrint(liaison, "tasks-task");
    }

    private void append(PlanId plan, AreaId city, UnitId unit) {
        EntryDraft lectures = EntryDraft.of(
                        LocalDate.of(2025, 4, 10), city, HappeningKind.LECTURE, "科普报告进校园", "test:" + plan)
                .by(unit)
                .reaching(Audience.YOUTH, 1380)
                .counting(Measure.SESSIONS, 12)
                .serving(plans.get(plan).clauses().getFirst().id());
        done(ledger.append(lectures, AccountId.create()));
    }

    /** The page works in the largest print of the elder edition. */
    private static void lookInLargePrint(Page page, String name) {
        page.context()
                .addCookies(List.of(
                        new Cookie("kepu-edition", "elder")
                                .setDomain("127.0.0.1")
                                .setPath("/"),
                        new Cookie("kepu-size", "30").setDomain("127.0.0.1").setPath("/")));
        page.reload();
        page.setViewportSize(PHONE[0], PHONE[1]);
        picture(page, name + "-elder");
        assertAccessible(page);
    }
}
