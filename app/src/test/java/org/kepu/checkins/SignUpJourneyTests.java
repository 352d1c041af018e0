package org.kepu.checkins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.activities.ActivityDraft;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.HeadCounts;
import org.kepu.evidence.City;
import org.kepu.shared.Audience;
import org.kepu.signups.OwnSignUps;
import org.kepu.signups.SignUpView;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An activity is announced and filled; somebody who waits moves up, replies, comes, and is checked in where there is no network; it
 * is closed with the heads that were counted, and stands in the ledger for its clause and on the public page.
 */
class SignUpJourneyTests extends JourneyTest {

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private ActivityQueries activityQueries;

    @Autowired
    private OwnSignUps own;

    @Autowired
    private HeadCounts headCounts;

    @Autowired
    private City cities;

    @Test
    void fromTheAnnouncementOverAFullWaitingListToTheEvidence() {
        City.Made city = cities.create();
        Place place = city.place();
        ActivityDraft talk = activities.draft(
                place.unit(),
                place.area(),
                activities.title(),
                activities.sessions(100),
                activities.terms(Optional.of(1)));
        ActivityId activity = activities.drafted(place, activities.serving(talk, city.clause()));
        announce(place, activity);

        Page first = open(PHONE);
        first.navigate("/activities/" + activity);
        assertThat(first.locator("main")).containsText("还有 1 个名额");
        link(first, "我要报名");
        look(first, "signups-form");
        elderEdition(first);
        first.setViewportSize(PHONE[0], PHONE[1]);
        first.reload();
        assertAccessible(first);
        picture(first, "elder-signups-form");
        standardEdition(first);
        fill(first, "王秀英", "13711110001");
        press(first, "提交报名");
        assertThat(first.locator("main")).containsText("报名成功，报名编号");
        look(first, "signups-confirmed");
        String firstLink = first.url();

        Page second = open(PHONE);
        second.navigate("/activities/" + activity + "/signup?group=on");
        look(second, "signups-group");
        second.navigate("/activities/" + activity + "/signup");
        assertThat(second.locator("main")).containsText("名额已满");
        fill(second, "李桂兰", "13711110002");
        press(second, "提交候补");
        assertThat(second.locator("main")).containsText("已进入候补名单");
        look(second, "signups-waiting");
        SignUpView waiting = own.get(key(second.url()));

        Page again = open(PHONE);
        again.navigate(firstLink);
        link(again, "取消报名");
        look(again, "signups-cancel");
        press(again, "确定取消");
        assertThat(again.locator("main")).containsText("报名已取消");

        Page reply = open(PHONE);
        elderEdition(reply);
        reply.navigate("/signups/mine");
        look(reply, "signups-find-elder");
        reply.locator("#f-number").fill(waiting.number());
        reply.locator("#f-mobile").fill("137 1111 0002");
        press(reply, "查询");
        assertThat(reply.locator("main")).containsText("名额为您留到");
        look(reply, "signups-offered-elder");
        press(reply, "确认参加");
        assertThat(reply.locator("main")).containsText("签到码");
        look(reply, "signups-code-elder");
        String code = own.findCode(waiting.id()).orElseThrow();

        Page door = checkInWithoutNetwork(place, activity, code);

        Assertions.assertThat(headCounts.checkedIn(activity))
                .isEqualTo(Map.of(
                        activityQueries.listSessions(activity).getFirst().id(),
                        Map.of(Audience.FARMER, 1, Audience.ELDER, 10)));
        activities.after(5, activity);
        close(door, activity);
        prove(door, talk.title());

        Page resident = open(PHONE);
        resident.navigate("/activities/" + activity);
        assertThat(resident.locator("dl.figures")).containsText("11");
        assertThat(resident.locator("main")).containsText("村民问得细");
        look(resident, "activity-result");
    }

    private void announce(Place place, ActivityId activity) {
        Page liaison = open(PHONE);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), "/activities/work/" + activity);
        look(liaison, "activity-draft");
        press(liaison, "发布");
        assertThat(liaison.locator("main")).containsText("已发布，公众可以看到了");
    }

    /** Whoever was checked in counts without being typed again. */
    private static void close(Page liaison, ActivityId activity) {
        standardEdition(liaison);
        liaison.navigate("/activities/work/" + activity);
        link(liaison, "结项");
        assertThat(liaison.locator("main")).containsText("已签到1人");
        assertThat(liaison.locator("main")).containsText("已签到10人");
        look(liaison, "activity-close");
        liaison.getByLabel("办得怎么样").fill("村民问得细，老师答得实在。");
        press(liaison, "结项");
        assertThat(liaison.locator("main")).containsText("现场11人次");
        look(liaison, "activity-closed");
        Download summary = liaison.waitForDownload(() -> link(liaison, "下载活动总结（Word）"));
        Assertions.assertThat(summary.suggestedFilename()).endsWith(".docx");
    }

    /** From the activity to its entry in the ledger, and to the clause of the plan it counts for. */
    private static void prove(Page liaison, String title) {
        link(liaison, "台账记录");
        assertThat(liaison.locator("h1")).hasText(title);
        assertThat(liaison.locator("main")).containsText("10");
        assertThat(liaison.locator("main")).containsText("活动结项时自动记入");
        look(liaison, "activity-entry");
        link(liaison, "科技下乡");
        assertThat(liaison.locator("h1")).containsText("科技下乡");
    }

    private Page checkInWithoutNetwork(Place place, ActivityId activity, String code) {
        Page door = open(PHONE);
        signIn(door, Role.LIAISON, new Scope.OfUnit(place.unit()), "/activities/work/" + activity + "/checkin");
        door.locator("[data-door][data-aside=yes]").waitFor();
        look(door, "checkins-door");
        door.setViewportSize(PHONE[0], PHONE[1]);
        door.context().setOffline(true);
        door.reload();
        assertThat(door.locator("h1")).containsText("现场签到");
        scan(door, code);
        assertThat(door.locator("[data-said]")).containsText("签到成功");
        scan(door, code);
        assertThat(door.locator("[data-said]")).containsText("已经签到过");
        scan(door, "AAAABBBBCCCC");
        assertThat(door.locator("[data-said]")).containsText("不认识这个码");
        door.locator("[data-audience=ELDER] [data-add='10']").click();
        assertThat(door.locator("[data-pending]")).hasText("3");
        assertThat(door.locator("[data-come]")).hasText("11");
        look(door, "checkins-offline");
        door.reload();
        assertThat(door.locator("[data-pending]")).hasText("3");

        door.context().setOffline(false);
        // sent at once, or at the latest by the next attempt
        assertThat(door.locator("[data-pending]"))
                .hasText("0", new LocatorAssertions.HasTextOptions().setTimeout(40_000));
        assertThat(door.locator("[data-come]")).hasText("11");
        door.navigate("/activities/work/" + activity + "/checkin/result");
        assertThat(door.locator("main")).containsText("不是这项活动的签到码");
        look(door, "checkins-result");
        press(door, "不计入");
        assertThat(door).hasURL(Pattern.compile(".*/checkin/result$"));
        assertThat(door.locator("main")).containsText("已记为不计入");
        door.navigate("/activities/work/" + activity + "/checkin/poster");
        look(door, "checkins-poster");
        String address = door.locator("p.keep").innerText();
        door.navigate("/activities/work/" + activity + "/signups");
        look(door, "signups-kept");
        door.navigate(address);
        look(door, "checkins-self");
        door.navigate("/activities/work/" + activity);
        assertThat(door.locator("main")).containsText("已签到 11 人");
        inTheElderEdition(door, "/activities/work/" + activity);
        return door;
    }

    private static void elderEdition(Page page) {
        page.context()
                .addCookies(List.of(new Cookie("kepu-edition", "elder")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
    }

    private static void standardEdition(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("kepu-edition"));
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void inTheElderEdition(Page door, String work) {
        elderEdition(door);
        door.setViewportSize(PHONE[0], PHONE[1]);
        for (String page : List.of("/checkin", "/checkin/result", "/checkin/poster", "/signups")) {
            door.navigate(work + page);
            assertAccessible(door);
            picture(door, "elder" + page.replace('/', '-'));
        }
    }

    private static void scan(Page door, String code) {
        door.locator("#f-code").fill(code.substring(0, 4) + "-" + code.substring(4));
        press(door, "签到");
    }

    private static void fill(Page page, String name, String mobile) {
        page.locator("#f-name").fill(name);
        page.locator("#f-mobile").fill(mobile);
        page.locator("#f-born").fill("1970");
        page.locator("input[name=consent]").check();
    }

    private static String key(String url) {
        return url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }
}
