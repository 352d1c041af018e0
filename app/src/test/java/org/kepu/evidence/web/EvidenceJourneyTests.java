package org.kepu.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.evidence.City;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Ledger;
import org.kepu.evidence.Measure;
import org.kepu.files.Samples;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

class EvidenceJourneyTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private City cities;

    @Test
    void aVillageWorkerRecordsALectureOnAPhoneAndTheOfficeFindsIt() {
        City.Made city = cities.create();
        Page page = signedIn(Role.COMMUNITY_WORKER, new Scope.WithinArea(city.village()), PHONE);
        page.navigate("/evidence");
        assertAccessible(page);
        picture(page, "evidence-empty-phone");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("记一条").setExact(true))
                .first()
                .click();
        assertAccessible(page);
        picture(page, "evidence-form-phone");

        page.getByLabel("做了什么").fill("防范电信诈骗讲座");
        page.getByLabel("类型").selectOption("LECTURE");
        page.getByLabel("老年人").fill("36");
        page.locator("#f-clause").selectOption(city.clause().toString());
        page.locator("#f-files").setInputFiles(new FilePayload[] {
            new FilePayload("讲座现场.jpg", "image/jpeg", Samples.photo(1600, 1200, 6)),
            new FilePayload("签到表.pdf", "application/pdf", Samples.pdf(2))
        });
        submit(page, "登记");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已登记");
        assertThat(page.locator("main")).containsText("讲座现场.jpg");
        assertAccessible(page);
        picture(page, "evidence-entry-phone");

        page.getByText("更正", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("老年人").fill("63");
        page.getByLabel("原因").fill("数字写反了");
        assertAccessible(page);
        picture(page, "evidence-correct-phone");
        submit(page, "冲销并重新登记");
        assertThat(page.locator(".timeline > li")).hasCount(3);

        page.getByText("再记一条类似的").click();
        assertThat(page.getByLabel("做了什么")).hasValue("防范电信诈骗讲座");
        page.getByText("盖章扫描件、已有文件").click();
        assertThat(page.locator(".proof")).hasCount(2);
        page.getByLabel("老年人").fill("三十");
        submit(page, "登记");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("应是 0 到");
        assertThat(page.getByLabel("老年人")).hasValue("三十");
        assertAccessible(page);
        picture(page, "evidence-wrong-phone");

        Page desk = signedIn(Role.OFFICE, new Scope.WithinArea(city.place().area()), DESK);
        desk.navigate("/evidence?clause=" + city.clause());
        desk.getByText("防范电信诈骗讲座").click();
        assertThat(desk.locator("main")).containsText("63 人次");
        assertAccessible(desk);
        picture(desk, "evidence-entry-desk");
    }

    @Test
    void theLedgerOfACityLeadsFromTotalsDownToEntries() {
        City.Made city = cities.create();
        for (int i = 0; i < 60; i++) {
            append(city, i);
        }
        Page page = signedIn(Role.OFFICE, new Scope.WithinArea(city.place().area()), DESK);
        page.navigate("/evidence");
        assertAccessible(page);
        picture(page, "evidence-list-desk");
        for (String by : List.of("按条目", "按单位", "按地区", "按人群", "按类型", "按月")) {
            page.getByText(by, new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("main table")).isVisible();
            assertAccessible(page);
            picture(page, "evidence-" + page.url().replaceAll(".*by=", "") + "-desk");
        }
        page.getByText("按条目", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("main table a").first().click();
        assertThat(page.locator("main table tbody tr")).hasCount(30);
        page.navigate("/evidence/new");
        assertAccessible(page);
        picture(page, "evidence-form-desk");
        page.navigate("/evidence/import");
        assertAccessible(page);
        picture(page, "evidence-import-desk");

        page.setViewportSize(PHONE[0], PHONE[1]);
        page.navigate("/evidence");
        assertAccessible(page);
        picture(page, "evidence-list-phone");
        page.context().addCookies(List.of(new Cookie("kepu-edition", "elder").setUrl(page.url())));
        for (String path : List.of("/evidence", "/evidence/new")) {
            page.navigate(path);
            picture(page, "evidence-elder" + path.replace('/', '-'));
            assertAccessible(page);
        }
    }

    private void append(City.Made city, int i) {
        EntryDraft draft = EntryDraft.of(
                        LocalDate.of(2024, 1 + i % 12, 1 + i % 28),
                        i % 3 == 0 ? city.village() : i % 3 == 1 ? city.county() : city.otherCounty(),
                        HappeningKind.values()[i % 5],
                        "果树修剪与病虫害防治培训（第 " + (i + 1) + " 期）",
                        "ledger:journey-" + city.clause() + i)
                .serving(i % 4 == 0 ? List.of(city.clause(), city.otherClause()) : List.of(city.clause()))
                .reaching(Audience.values()[i % 6], 20 + i)
                .counting(Measure.SESSIONS, 1)
                .counting(Measure.COPIES, 50L * i)
                .counting(Measure.FEN, 12_345L * i);
        done(ledger.append(i % 2 == 0 ? draft.by(city.place().unit()) : draft, AccountId.create()));
    }

    private static void submit(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private Page signedIn(Role role, Scope scope, int[] size) {
        String name = AccountFixture.freshName();
        accounts.grant(accounts.active(name), role, scope);
        Page page = open(size);
        page.navigate("/sign-in");
        page.getByLabel("登录名").fill(name);
        page.getByLabel("密码").fill(AccountFixture.PASSWORD);
        submit(page, "登录");
        return page;
    }
}
