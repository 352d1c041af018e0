package org.kepu.factors.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.factors.AuthenticatorApp;
import org.kepu.shared.AccountId;
import org.kepu.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With the strict policy: administrators need a second factor, passwords end after 90 days, one session at a time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kepu.test.second-factor=SYSTEM_ADMIN,SECURITY_ADMIN,AUDITOR,OFFICE",
            "kepu.password.days=90",
            "kepu.session.single=true"
        })
class StrictEntranceJourneyTests extends BrowserTest {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorSetsUpTheSecondFactorBeforeComingInAndIsAskedForItNextTime() {
        String name = AccountFixture.freshName();
        AccountId person = accounts.active(name);
        accounts.grant(person, Role.SYSTEM_ADMIN, new Scope.Everything());

        Page page = open(PHONE);
        page.navigate("/sign-in?next=/accounts");
        signIn(page, name, AccountFixture.PASSWORD);
        assertThat(page.locator("main")).containsText("您的角色需要两步验证");
        look(page, "factors-set-up");
        page.navigate("/accounts");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("登录");
        page.navigate("/sign-in/second");
        page.locator("summary", new Page.LocatorOptions().setHasText("手工输入密钥")).click();
        AuthenticatorApp app =
                new AuthenticatorApp(page.locator("details code").first().innerText());
        page.getByLabel("验证码").fill("000000");
        press(page, "验证并启用");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("验证码不对");
        page.getByLabel("验证码").fill(app.code(clock.instant()));
        press(page, "验证并启用");
        assertThat(page.locator(".recovery li")).hasCount(10);
        look(page, "factors-codes");
        String recovery = page.locator(".recovery code").first().innerText();
        page.getByText("已保存，继续").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("账号与权限");
        page.navigate("/me/second-factor");
        assertThat(page.locator("main")).containsText("已启用");
        look(page, "factors-show");

        Page other = open(DESK);
        other.navigate("/sign-in?next=/accounts");
        signIn(other, name, AccountFixture.PASSWORD);
        look(other, "factors-code");
        other.getByLabel("验证码").fill(recovery);
        press(other, "登录");
        assertThat(other.getByRole(AriaRole.HEADING).first()).hasText("账号与权限");
    }

    @Test
    void aPasswordThatIsTooOldIsReplacedAtTheEntrance() {
        String name = AccountFixture.freshName();
        AccountId person = accounts.active(name);
        jdbc.sql("update accounts.password set set_at = now() - interval '91 days' where account = :account")
                .param("account", person.value())
                .update();
        Page page = open(DESK);
        page.navigate("/sign-in?next=/me");
        signIn(page, name, AccountFixture.PASSWORD);
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("密码已过期");
        look(page, "accounts-expired");
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        press(page, "保存新密码并继续");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("相同");
        page.locator("#f-password").fill("Wind-Tower-82");
        press(page, "保存新密码并继续");
        assertThat(page.locator("main")).containsText("我的账号");
    }

    @Test
    void aSecondSignInEndsTheFirst() {
        String name = AccountFixture.freshName();
        accounts.active(name);
        Page page = open(DESK);
        page.navigate("/sign-in?next=/me");
        signIn(page, name, AccountFixture.PASSWORD);
        assertThat(page.locator("main")).containsText("我的账号");
        try (var another = page.context().browser().newContext()) {
            Page elsewhere = another.newPage();
            elsewhere.navigate(page.url().replaceAll("/me.*", "/sign-in?next=/me"));
            signIn(elsewhere, name, AccountFixture.PASSWORD);
            assertThat(elsewhere.locator("main")).containsText("我的账号");
        }
        page.navigate("/me");
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("登录");
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("登录名").fill(name);
        page.locator("#f-password").fill(password);
        press(page, "登录");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        assertAccessible(page);
        picture(page, name);
    }
}
