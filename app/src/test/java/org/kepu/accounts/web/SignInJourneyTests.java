package org.kepu.accounts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

class SignInJourneyTests extends BrowserTest {

    private static final String PASSWORD = "Wind-Tower-82";

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Test
    void somebodyIsInvitedComesInIsSlowedDownAfterWrongPasswordsAndLeaves() {
        Place city = places.create();
        String administrator = AccountFixture.freshName();
        accounts.grant(accounts.active(administrator), Role.SYSTEM_ADMIN, new Scope.WithinArea(city.area()));
        String guest = AccountFixture.freshName();

        Page page = open(DESK);
        page.navigate("/accounts/new");
        assertAccessible(page);
        picture(page, "accounts-sign-in");
        signIn(page, administrator, AccountFixture.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("邀请人员");
        page.getByLabel("姓名").fill("李晓明");
        page.getByLabel("登录名").fill(guest);
        page.getByLabel("单位或地区").selectOption("UNIT:" + city.unit());
        assertAccessible(page);
        picture(page, "accounts-invite");
        page.getByText("生成邀请链接").click();
        String link = page.getByLabel("一次性链接").inputValue();
        assertAccessible(page);
        picture(page, "accounts-link");

        page.navigate("/accounts?q=" + guest);
        assertAccessible(page);
        picture(page, "accounts-list");
        page.getByRole(AriaRole.ROWHEADER).first().getByRole(AriaRole.LINK).click();
        assertAccessible(page);
        picture(page, "accounts-show");

        page = open(PHONE);
        page.navigate(link);
        assertAccessible(page);
        picture(page, "accounts-accept-phone");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(false)).fill("password");
        page.getByText("设置密码并启用账号").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("10 至 128");
        assertThat(page.getByLabel("姓名")).hasValue("李晓明");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(false)).fill(PASSWORD);
        page.getByText("设置密码并启用账号").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("账号已启用");

        signIn(page, guest, PASSWORD);
        assertThat(page.locator("main")).containsText("第一次登录");
        page.navigate("/me");
        assertAccessible(page);
        picture(page, "accounts-me-phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("菜单"))
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("李晓明")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出登录"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("登录");

        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(page, guest, "not-the-password");
        }
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("分钟后再试");
        signIn(page, guest, PASSWORD);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("分钟后再试");
        assertAccessible(page);
        picture(page, "accounts-braked-phone");
    }

    @Test
    void aRoleIsGivenOnAPhoneInTheElderEdition() {
        Place city = places.create();
        String administrator = AccountFixture.freshName();
        accounts.grant(accounts.active(administrator), Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
        Page page = open(PHONE);
        page.navigate("/accounts/" + city.person());
        page.locator("button[name=edition]").first().click();
        signIn(page, administrator, AccountFixture.PASSWORD);
        picture(page, "accounts-show-elder");
        assertAccessible(page);
        page.getByText("授予角色").click();
        page.getByLabel("角色").selectOption("LIAISON");
        page.locator("input[name=scope]").check();
        picture(page, "accounts-grant-elder");
        assertAccessible(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("授予").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("立即生效");
        page.navigate("/accounts");
        assertAccessible(page);
        picture(page, "accounts-list-elder");
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("登录名").fill(name);
        page.getByLabel("密码").fill(password);
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登录"))
                .click();
    }
}
