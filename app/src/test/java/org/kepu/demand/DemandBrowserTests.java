package org.kepu.demand;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderState;
import org.kepu.orders.ServiceId;
import org.kepu.shared.AreaId;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** The office reads the demand map and follows a figure; a unit reads what people think; a villager orders every week. */
class DemandBrowserTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Areas areas;

    @Test
    void theMapLeadsToTheListAndAUnitReadsItsSatisfaction() {
        Place place = places.create();
        for (String name : List.of("东县", "西县", "南县", "北县")) {
            AreaId county = area(place.area(), name, AreaKind.COUNTY);
            AreaId town = area(county, name + "城关镇", AreaKind.TOWNSHIP);
            orders.at(OrderState.REQUESTED, new Place(town, place.unit(), place.person()), false);
        }
        for (int i = 0; i < 3; i++) {
            orders.at(OrderState.CLOSED, place, false);
        }

        Page office = open(DESK);
        signIn(office, Role.OFFICE, new Scope.WithinArea(place.area()), "/orders");
        office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("需求地图"))
                .click();
        assertThat(office.locator("main")).containsText("东县城关镇");
        look(office, "demand-map");
        elder(office);
        look(office, "demand-map-elder");
        office.locator("#never").scrollIntoViewIfNeeded();
        office.locator("table").first().getByRole(AriaRole.LINK).nth(1).click();
        assertThat(office.locator("main")).containsText("只看");
        look(office, "orders-narrowed");

        Page liaison = open(DESK);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), "/orders/satisfaction");
        assertThat(liaison.locator("main")).containsText("满意率");
        look(liaison, "demand-satisfaction");
    }

    @Test
    void aVillagerOrdersEveryWeekForAGroupAndTheWorkerMergesADuplicate() {
        Place place = places.create();
        ServiceId service = orders.service(place, false);
        Page villager = open(PHONE);
        String first = order(villager, service, place, "13712345601", false);
        String second = order(villager, service, place, "13712345602", true);
        assertThat(villager.locator("main")).containsText("三年级二班");
        look(villager, "orders-series");

        Page worker = open(DESK);
        signIn(worker, Role.COMMUNITY_WORKER, new Scope.WithinArea(place.area()), "/orders");
        worker.locator("table tbody th a").first().click();
        assertThat(worker.locator("main")).containsText("可能点的是同一件事");
        worker.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("合并重复点单"))
                .click();
        look(worker, "orders-merge");
        worker.locator("input[name=into]").first().check();
        worker.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("合并重复点单"))
                .click();
        assertThat(worker.locator("main")).containsText("已合并到");
        look(worker, "orders-merged");

        Page again = open(PHONE);
        for (String link : List.of(first, second)) {
            again.navigate(link);
            if (again.locator("main").textContent().contains("一起办理")) {
                look(again, "orders-mine-merged");
                return;
            }
        }
        throw new AssertionError("neither villager reads of the merge");
    }

    @Test
    void aUnitChoosesATeamAndItsLeaderEntersWhoServed() {
        Place place = places.create();
        OrderId claimed = orders.at(OrderState.CLAIMED, place, false);
        orders.team(place);
        Page liaison = open(DESK);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), "/orders/" + claimed);
        look(liaison, "orders-choose-team");
        elder(liaison);
        look(liaison, "orders-choose-team-elder");
    }

    /** The address of the own order. */
    private static String order(Page villager, ServiceId service, Place place, String mobile, boolean weekly) {
        villager.navigate("/services/" + service);
        villager.locator("#f-name").fill("王秀英");
        villager.locator("#f-mobile").fill(mobile);
        villager.locator("#f-area").selectOption(place.area().toString());
        villager.locator("#f-place").fill("某村小学");
        villager.getByLabel("农民").check();
        villager.locator("#f-people").fill("40");
        villager.locator("input[name=consent]").check();
        if (weekly) {
            villager.locator("#f-group").fill("三年级二班");
            villager.getByText("加急，或者定期重复").click();
            villager.locator("#f-every").selectOption("WEEK");
            String today = villager.evaluate("new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10)")
                    .toString();
            String later = villager.evaluate("new Date(Date.now() + 60 * 864e5).toISOString().slice(0, 10)")
                    .toString();
            villager.locator("#f-first").fill(today);
            villager.locator("#f-last").fill(later);
            look(villager, "orders-form-open");
        }
        villager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交点单"))
                .click();
        assertThat(villager.locator("main")).containsText("已提交，单号");
        return villager.url();
    }

    private AreaId area(AreaId parent, String name, AreaKind kind) {
        return done(areas.create(
                AreaDraft.of(
                        Optional.of(parent), "B" + AreaId.create().toString().substring(24), name, kind),
                Optional.empty()));
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

    private static void elder(Page page) {
        page.context()
                .addCookies(List.of(new Cookie("kepu-edition", "elder")
                        .setDomain("127.0.0.1")
                        .setPath("/")));
        page.reload();
    }

    private static void look(Page page, String name) {
        for (int[] size : List.of(PHONE, DESK)) {
            page.setViewportSize(size[0], size[1]);
            picture(page, name + "-" + size[0]);
            assertAccessible(page);
        }
    }
}
