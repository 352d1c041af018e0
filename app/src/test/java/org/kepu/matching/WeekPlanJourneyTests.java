package org.kepu.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.matching.core.Planned;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderState;
import org.kepu.shared.AccountId;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.Topic;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit plans the week of its orders, asks why, decides something itself, and a leader accepts what the plan proposes. */
class WeekPlanJourneyTests extends JourneyTest {

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Teams teams;

    @Autowired
    private Searches searches;

    @Autowired
    private SearchWork work;

    @Test
    void fromTheWishForAPlanToTheLeaderWhoAccepts() {
        Place place = places.create();
        String leader = AccountFixture.freshName();
        TeamId growers = team(place, "种植队", leader, Topic.CROPS);
        team(place, "天文队", AccountFixture.freshName(), Topic.ASTRONOMY);
        OrderId wednesday = orders.claimed(place, "周三下午", 90);
        OrderId any = orders.claimed(place, "", 90);
        orders.claimed(place, "不要周一，最好上午", 120);
        orders.claimed(place, "3月5日", 90);
        orders.claimed(place, "等学校通知", 1_000);
        orders.at(OrderState.DISPATCHED, place, true);
        LocalDate monday = searches.listMondays().get(1);

        Page desk = open(DESK);
        signIn(desk, Role.LIAISON, new Scope.OfUnit(place.unit()), "/matching");
        look(desk, "matching-weeks");
        desk.locator("button[name=week][value='" + monday + "']").click();
        Search plan = planned(desk, true);
        assertThat(desk.locator("main")).containsText("点单人希望：周三下午");
        assertThat(desk.locator("main")).containsText("希望的时间不在本周");
        assertThat(desk.locator("main")).containsText("要连续几天，由人安排");
        assertThat(desk.locator("main")).containsText("等各单位领");
        look(desk, "matching-plan");

        desk.locator("td a[href$='/orders/" + any + "']").click();
        assertThat(desk.locator("main")).containsText("现在安排给种植队");
        assertThat(row(desk, "天文队")).containsText("没有所需专长");
        look(desk, "matching-why");
        LocalDate friday = monday.plusDays(4);
        desk.locator("#f-team").selectOption(new SelectOption().setLabel("种植队"));
        desk.locator("#f-day").selectOption(friday.toString());
        press(desk, "固定到这支队和这一天");
        assertThat(desk.locator("main")).containsText("已固定");
        press(desk, "重新编排");
        Search again = planned(desk, false);
        assertThat(desk.locator("tr", new Page.LocatorOptions().setHasText("人工固定")))
                .hasCount(1);
        org.assertj.core.api.Assertions.assertThat(again.id()).isNotEqualTo(plan.id());
        org.assertj.core.api.Assertions.assertThat(again.visits())
                .filteredOn(visit -> visit.order().equals(any.toString()))
                .extracting(Planned::date)
                .containsExactly(friday);

        desk.navigate("/orders/" + any + "?step=OFFER");
        assertThat(desk.locator("#step")).containsText("专长对口");
        look(desk, "matching-offer");
        desk.navigate("/matching/plans/" + again.id());
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^全部交给服务队")))
                .click();
        assertThat(desk.locator("main")).containsText("已交给服务队队长3单");
        look(desk, "matching-offered");
        desk.navigate("/matching/teams/" + growers);
        look(desk, "matching-rhythm");
        elder(desk, "/matching", "/matching/plans/" + again.id(), "/matching/teams/" + growers);
        elder(
                desk,
                "/matching/plans/" + again.id() + "/orders/" + again.unplanned().getFirst());

        Page phone = open(PHONE);
        phone.navigate("/orders/" + wednesday);
        signInAs(phone, leader);
        assertThat(phone.locator("main")).containsText("建议时间");
        look(phone, "matching-proposed");
        press(phone, "接单");
        assertThat(phone.locator("#f-day")).hasValue(monday.plusDays(2).toString());
        look(phone, "matching-accepted");
        press(phone, "约定时间");
        assertThat(phone.locator("main")).containsText("已约定");

        Page office = open(DESK);
        signIn(office, Role.OFFICE, new Scope.WithinArea(place.area()), "/matching/ways");
        look(office, "matching-ways");
        elder(office, "/matching/ways");
    }

    private TeamId team(Place place, String name, String leader, Topic topic) {
        AccountId account = accounts.working(place.unit(), leader);
        accounts.grant(account, Role.TEAM_LEADER, new Scope.Own(account));
        return done(teams.register(
                place.unit(), TeamDraft.named(name).ledBy(account).skilledIn(Set.of(topic)), Squad.liaison(place)));
    }

    /** The page shows that the search is open, and what it found without being asked for again. */
    private Search planned(Page page, boolean looking) {
        assertThat(page.locator("main")).containsText("正在编排，页面会自动更新");
        if (looking) {
            look(page, "matching-progress");
        }
        SearchId id = SearchId.parse(page.url().substring(page.url().lastIndexOf('/') + 1));
        while (searches.get(id).state().open()) {
            work.workOnce();
        }
        assertThat(page.locator("#progress")).containsText("已编好");
        return searches.get(id);
    }

    private static Locator row(Page page, String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text));
    }

    private static void signInAs(Page page, String name) {
        page.getByLabel("登录名").fill(name);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void elder(Page page, String... addresses) {
        Cookie elder =
                new Cookie("kepu-edition", "elder").setDomain("127.0.0.1").setPath("/");
        page.context().addCookies(List.of(elder));
        for (String address : addresses) {
            page.navigate(address);
            look(
                    page,
                    "matching-elder" + address.replaceAll("[0-9a-f-]{36}", "").replaceAll("/+", "-"));
        }
    }
}
