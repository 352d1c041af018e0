package org.kepu.orders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.shared.Audience;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.springframework.beans.factory.annotation.Autowired;

/** A villager orders a talk on a phone; community, unit and team do their part; she confirms and rates, and the ledger knows. */
class OrderJourneyTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private OwnOrders own;

    @Autowired
    private Squad squad;

    @Autowired
    private VolunteerQueries volunteers;

    @Test
    void anOrderGoesFromAVillagersPhoneToTheLedgerTheRatingAndACertificate() {
        Place place = places.create();
        ServiceId service = orders.service(place, false);

        Page villager = open(PHONE);
        villager.navigate("/services");
        look(villager, "orders-services");
        villager.navigate("/services/" + service);
        look(villager, "orders-service");
        villager.locator("#f-name").fill("王秀英");
        villager.locator("#f-mobile").fill("13712341234");
        villager.locator("#f-area").selectOption(place.area().toString());
        villager.locator("#f-place").fill("某村村委会二楼");
        villager.getByLabel("农民").check();
        villager.locator("#f-people").fill("40");
        villager.locator("input[name=consent]").check();
        press(villager, "提交点单");
        assertThat(villager.locator("main")).containsText("已提交，单号");
        look(villager, "orders-sent");
        String link = villager.url().replaceFirst("^https?://[^/]+", "");
        OrderView order = own.get(link.substring(link.lastIndexOf('/') + 1));
        String path = "/orders/" + order.id();

        Page worker = open(DESK);
        signIn(worker, Role.COMMUNITY_WORKER, new Scope.WithinArea(place.area()), "/orders");
        look(worker, "orders-list");
        worker.navigate(path);
        press(worker, "显示姓名和手机号");
        assertThat(worker.locator("main")).containsText("王秀英 13712341234");
        look(worker, "orders-order");
        press(worker, "派单");
        assertThat(worker.locator("main")).containsText("待领单");
        worker.navigate("/orders/new?service=" + service);
        look(worker, "orders-phone");

        TeamId team = orders.team(place);
        VolunteerId volunteer = squad.volunteer(place, team, "周志远");
        Page liaison = open(DESK);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), path);
        press(liaison, "领单");
        look(liaison, "orders-offer");
        liaison.locator("input[name=team][value='" + team + "']").check();
        press(liaison, "交给服务队");
        assertThat(liaison.locator("main")).containsText("待接单");
        liaison.navigate("/orders/services/" + service);
        look(liaison, "orders-edit");
        liaison.navigate("/orders/services");
        look(liaison, "orders-menu");

        // the leader's part by phone is the same page; the steps themselves are tested where they are
        Doer leader = orders.by(OrderFixture.leader(place));
        orders.take(order.id(), OrderStep.ACCEPT, StepDraft.empty(), leader);
        orders.take(order.id(), OrderStep.SCHEDULE, StepDraft.day(orders.today(), ""), leader);
        orders.take(
                order.id(),
                OrderStep.REPORT,
                StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90)
                        .servedBy(Map.of(volunteer, new BigDecimal("3"))),
                leader);

        Page again = open(PHONE);
        again.navigate("/orders/mine");
        look(again, "orders-find");
        again.locator("#f-number").fill(order.number());
        again.locator("#f-mobile").fill("13712341234");
        press(again, "查询");
        assertThat(again).hasURL(Pattern.compile(".*" + link + "$"));
        look(again, "orders-confirm");
        press(again, "确认服务");
        assertThat(again.locator("main")).containsText("待评价");
        again.context()
                .addCookies(List.of(new Cookie("kepu-edition", "elder")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
        again.reload();
        look(again, "orders-rate-elder");
        again.getByLabel("非常满意").first().check();
        again.locator("#f-reason").fill("讲得明白");
        press(again, "评价");
        assertThat(again.locator("main")).containsText("已完成");

        Page office = open(DESK);
        signIn(office, Role.OFFICE, new Scope.WithinArea(place.area()), path);
        look(office, "orders-closed");
        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看台账记录"))
                .click();
        assertThat(office.locator("main")).containsText(order.title());
        assertThat(office.locator("main")).containsText("38");
        Page thanks = open(DESK);
        signIn(thanks, Role.LIAISON, new Scope.OfUnit(place.unit()), path);
        thanks.navigate("/volunteers/people/" + volunteer);
        thanks.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("服务证明").setExact(true))
                .click();
        thanks.getByLabel("负责人").fill("王主任");
        thanks.getByLabel("单位联系方式").fill("0350-1234567");
        press(thanks, "出具证明");
        assertThat(thanks.locator("main")).containsText(order.title());
        org.assertj.core.api.Assertions.assertThat(volunteers.get(volunteer).hours())
                .isEqualByComparingTo("3");
        org.assertj.core.api.Assertions.assertThat(
                        queries.get(order.id()).course().rating())
                .isEqualTo(5);
    }

    private void signIn(Page page, Role role, Scope scope, String path) {
        String name = AccountFixture.freshName();
        accounts.grant(accounts.active(name), role, scope);
        page.navigate(path);
        page.getByLabel("登录名").fill(name);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(url -> url.contains("/orders"));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name) {
        for (int[] size : List.of(PHONE, DESK)) {
            page.setViewportSize(size[0], size[1]);
            picture(page, name + "-" + size[0]);
            assertAccessible(page);
        }
    }
}
