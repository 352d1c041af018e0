package org.kepu.checkins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityQueries;
import org.kepu.activities.HeadCounts;
import org.kepu.shared.Audience;
import org.kepu.signups.OwnSignUps;
import org.kepu.signups.SignUpView;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** An activity is filled, somebody who waits moves up and replies, comes, and is checked in where there is no network. */
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
    private PlaceFixture places;

    @Test
    void fromTheFullWaitingListToTheHeadsCountedWithoutNetwork() {
        Place place = places.create();
        ActivityId activity = activities.announced(place, 1, 100);

        Page first = open(PHONE);
        first.navigate("/activities/" + activity);
        assertThat(first.locator("main")).containsText("还有 1 个名额");
        first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("我要报名"))
                .click();
        look(first, "signups-form");
        press(first, "提交报名");
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
        again.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("取消报名"))
                .click();
        look(again, "signups-cancel");
        press(again, "确定取消");
        assertThat(again.locator("main")).containsText("报名已取消");

        Page reply = open(PHONE);
        reply.context()
                .addCookies(List.of(new Cookie("kepu-edition", "elder")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
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

        checkInWithoutNetwork(place, activity, code);

        Assertions.assertThat(headCounts.checkedIn(activity))
                .isEqualTo(Map.of(
                        activityQueries.listSessions(activity).getFirst().id(),
                        Map.of(Audience.FARMER, 1, Audience.ELDER, 10)));
    }

    private void checkInWithoutNetwork(Place place, ActivityId activity, String code) {
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
    }

    private static void inTheElderEdition(Page door, String work) {
        door.context()
                .addCookies(List.of(new Cookie("kepu-edition", "elder")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
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
