package org.kepu.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.tasks.Programmes;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** The office writes a notice about a task; the unit acknowledges and answers it with a file; the office closes it. */
class SupervisionJourneyTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Programmes programmes;

    @Test
    void aNoticeIsIssuedAnsweredAndClosed() {
        Place place = places.create();
        String task = programmes.issued(place).toString();
        Page page = open(DESK);
        signIn(page, Role.OFFICE, new Scope.WithinArea(place.area()), "/supervision");
        look(page, "supervision-home");
        page.navigate("/supervision/areas/" + place.area() + "/rule");
        look(page, "supervision-rule");
        page.navigate("/supervision/areas/" + place.area() + "/new?task=" + task);
        page.locator("#f-demand").fill("加快办理，报送佐证材料。");
        look(page, "supervision-new");
        press(page, "印发督办单");
        assertThat(page.locator("main")).containsText("督办单已印发");
        String notice = page.url();

        Page liaison = open(PHONE);
        signIn(liaison, Role.LIAISON, new Scope.OfUnit(place.unit()), notice.replaceFirst("^https?://[^/]+", ""));
        press(liaison, "签收");
        liaison.locator("textarea[name=text]").fill("已举办讲座 12 场。");
        liaison.locator("input[type=file]")
                .setInputFiles(new FilePayload("签到表.txt", "text/plain", "签到".getBytes(StandardCharsets.UTF_8)));
        look(liaison, "supervision-answer");
        press(liaison, "答复");
        assertThat(liaison.locator("main")).containsText("签到表.txt");
        assertThat(liaison.locator("main")).containsText("待审核");

        Page office = open(DESK);
        signIn(office, Role.OFFICE, new Scope.WithinArea(place.area()), notice.replaceFirst("^https?://[^/]+", ""));
        look(office, "supervision-review");
        press(office, "审核通过，办结");
        assertThat(office.locator("main")).containsText("已办结");
    }

    private void signIn(Page page, Role role, Scope scope, String path) {
        String name = AccountFixture.freshName();
        accounts.grant(accounts.active(name), role, scope);
        page.navigate(path);
        page.getByLabel("登录名").fill(name);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(url -> url.contains("/supervision"));
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
