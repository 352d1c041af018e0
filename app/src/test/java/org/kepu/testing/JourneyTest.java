package org.kepu.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey of people who work here. */
public abstract class JourneyTest extends BrowserTest {

    @Autowired
    private AccountFixture people;

    /** Asks for the path as somebody new with this role, signs in where that leads and waits to be there. */
    protected void signIn(Page page, Role role, Scope scope, String path) {
        String name = AccountFixture.freshName();
        people.grant(people.active(name), role, scope);
        page.navigate(path);
        page.getByLabel("登录名").fill(name);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        page.locator("main form button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Presses the first button that is called so. */
    protected static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** The page works on a phone and at a desk. */
    protected static void look(Page page, String name) {
        for (int[] size : List.of(PHONE, DESK)) {
            page.setViewportSize(size[0], size[1]);
            picture(page, name + "-" + size[0]);
            assertAccessible(page);
        }
    }
}
