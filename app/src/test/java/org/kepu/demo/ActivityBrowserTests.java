package org.kepu.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.shared.AreaId;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The form of an activity, and the public pages; the way from announcing to the ledger is walked in SignUpJourneyTests. */
@ActiveProfiles("demo")
class ActivityBrowserTests extends BrowserTest {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Autowired
    private SampleActivities activities;

    @Autowired
    private Clock clock;

    @Test
    void whatIsOnIsReadOnAPhoneAtADeskAndInTheElderEdition() {
        AreaId area = samples();
        for (String path : List.of("/activities?area=" + area, "/activities/calendar")) {
            each(path);
        }
        Page page = open(PHONE);
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        page.navigate("/activities");
        page.getByText("周末科学实验课").first().click();
        assertThat(page.locator("h1")).hasText("周末科学实验课");
        assertThat(page.locator("script[type='application/ld+json']")).hasCount(1);
        org.assertj.core.api.Assertions.assertThat(refused).isEmpty();
        each(page.url().replaceFirst("^http://[^/]+", ""));
    }

    @Test
    void aLiaisonEntersAnActivityOfSeveralSessions() {
        AreaId area = samples();
        Page page = open(DESK);
        page.navigate(people.links(area).get(Role.LIAISON));
        page.navigate("/activities/work/new");
        page.getByLabel("活动名称").fill("显微镜下的池塘水");
        page.getByLabel("类型").selectOption("CAMP");
        page.getByLabel("活动介绍").fill("带一瓶池塘水来，看看里面住着谁。");
        page.getByLabel("青少年").check();
        page.locator("#f-area").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.getByLabel("场地").first().fill("市青少年活动中心");
        LocalDate day = LocalDate.now(clock).minusDays(20);
        page.locator("#f-addDay").fill(day.toString());
        page.locator("#f-addFrom").fill("09:00");
        page.locator("#f-addTo").fill("11:00");
        page.locator("#f-repeat").selectOption("WEEKLY");
        page.locator("#f-times").fill("2");
        button(page, "列出场次").click();
        // the first of the two falls into the holidays of October
        assertThat(page.locator("#f-day-0")).hasValue(day.plusWeeks(1).toString());
        picture(page, "activity-form");
        assertAccessible(page);
        page.locator("input[name=keep]").check();
        page.locator("input[name=rhythm][value=RECURRING]").check();
        button(page, "存为草稿").click();
        assertThat(page.locator("h1")).hasText("显微镜下的池塘水");
        assertThat(page.locator("main")).containsText("草稿");
        assertThat(page.locator("main")).containsText("2025年10月2日");
        assertThat(page.locator("main")).containsText("2025年10月9日");
        page.setViewportSize(PHONE[0], PHONE[1]);
        for (String path : List.of("/activities/work", "/activities/work/new", "/campaigns")) {
            page.navigate(path);
            assertAccessible(page);
            picture(page, "phone" + path.replace('/', '-'));
        }
    }

    @Test
    void theOfficeSeesTheCampaignAndSetsTargets() {
        Page page = open(DESK);
        page.navigate(people.links(samples()).get(Role.OFFICE));
        page.navigate("/campaigns/targets");
        page.locator("input[name^=area-]").nth(1).fill("2000");
        assertAccessible(page);
        picture(page, "campaign-targets");
        button(page, "保存目标").click();
        assertThat(page.locator("main")).containsText("2,000");
        assertAccessible(page);
        picture(page, "campaign-desk");
        page.setViewportSize(PHONE[0], PHONE[1]);
        assertAccessible(page);
        picture(page, "campaign-phone");
    }

    private AreaId samples() {
        AreaId area = city.load();
        activities.load(area, people.find(Role.OFFICE, area));
        return area;
    }

    private void each(String path) {
        String name = path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^\\w]+", "-");
        Page page = open(PHONE);
        page.navigate(path);
        assertAccessible(page);
        picture(page, "phone" + name);
        page = open(DESK);
        page.navigate(path);
        assertAccessible(page);
        picture(page, "desk" + name);
        page = open(PHONE);
        page.context()
                .addCookies(List.of(
                        new Cookie("kepu-edition", "elder")
                                .setDomain("127.0.0.1")
                                .setPath("/"),
                        new Cookie("kepu-size", "30").setDomain("127.0.0.1").setPath("/")));
        page.navigate(path);
        assertAccessible(page);
        picture(page, "elder" + name);
    }

    private static Locator button(Page page, String text) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(text));
    }
}
