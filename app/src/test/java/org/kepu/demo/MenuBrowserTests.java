package org.kepu.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The menus: in the header at a desk, a sheet on a phone; by hand and by keys. */
@ActiveProfiles("demo")
class MenuBrowserTests extends BrowserTest {

    @Autowired
    private SampleCity city;

    @Autowired
    private SamplePeople people;

    @Test
    void onAPhoneTheMenuOpensByKeysLeadsOnAndClosesWithEscape() {
        Page page = open(PHONE);
        page.navigate(people.links(city.load()).get(Role.SYSTEM_ADMIN));
        page.navigate("/");
        Locator areas = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("区域").setExact(true));
        Locator menu = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("菜单"));
        assertThat(areas).isHidden();

        menu.focus();
        page.keyboard().press("Enter");
        assertThat(areas).isVisible();
        assertAccessible(page);
        picture(page, "phone-menu-open");
        page.keyboard().press("Escape");
        assertThat(areas).isHidden();
        assertThat(menu).isFocused();

        menu.click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("关闭"))
                .click();
        assertThat(areas).isHidden();
        menu.click();
        areas.click();
        assertThat(page.locator("h1")).containsText("区域");
        assertThat(areas).isHidden();
    }

    @Test
    void atADeskTheMenusStandOpenAndThereIsNoButton() {
        Page page = open(DESK);
        page.navigate(people.links(city.load()).get(Role.SYSTEM_ADMIN));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("菜单")))
                .isHidden();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("区域").setExact(true))
                .click();
        assertThat(page.locator("h1")).containsText("区域");
        assertThat(page.locator("header a[aria-current=page]")).hasText("区域");
    }
}
