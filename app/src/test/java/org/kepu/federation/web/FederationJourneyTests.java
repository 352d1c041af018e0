package org.kepu.federation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kepu.accounts.AccountFixture;
import org.kepu.audit.AuditFixture;
import org.kepu.shared.AccountId;
import org.kepu.testing.BrowserTest;
import org.kepu.testing.Owner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a provider in this process. */
class FederationJourneyTests extends BrowserTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private Owner owner;

    private final String subject = UUID.randomUUID().toString();
    private final String name = AccountFixture.freshName();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("kepu.oidc.issuer", PROVIDER::issuer);
        registry.add("kepu.oidc.client-id", () -> IdentityProvider.CLIENT);
        registry.add("kepu.oidc.client-secret", () -> "secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void anIdentityLeadsToAnAccountOnlyAfterItsPersonLinkedIt() throws Exception {
        AccountId person = accounts.active(name);
        PROVIDER.knows(subject);
        Page page = open(PHONE);
        page.navigate("/sign-in");
        assertAccessible(page);
        page.getByText("用统一身份认证登录").click();
        assertThat(page.locator("main")).containsText("还没有绑定账号");

        signIn(page);
        page.navigate("/me/federation");
        assertAccessible(page);
        picture(page, "federation-phone");
        press(page, "绑定");
        page.locator("main a.button").first().click();
        assertThat(page.locator("main")).containsText("已绑定");
        assertThat(audit.actions("account " + person)).contains("federation.linked");
        assertThat(owner.ask("select string_agg(f::text, ' ') from personal.field f where person = '" + person + "'"))
                .doesNotContain(subject);

        page = open(DESK);
        page.navigate("/sign-in");
        page.getByText("用统一身份认证登录").click();
        page.navigate("/me");
        assertThat(page.locator("main")).containsText("我的账号");

        page.navigate("/me/federation");
        press(page, "解除绑定");
        page = open(DESK);
        page.navigate("/sign-in");
        page.getByText("用统一身份认证登录").click();
        assertThat(page.locator("main")).containsText("还没有绑定账号");
    }

    @Test
    void anIdentityOfSomebodyElseCannotBeLinkedTwice() {
        accounts.active(name);
        PROVIDER.knows(subject);
        Page page = open(DESK);
        page.navigate("/sign-in");
        signIn(page);
        page.navigate("/me/federation");
        press(page, "绑定");
        page.locator("main a.button").first().click();
        assertThat(page.locator("main")).containsText("已绑定");

        String second = AccountFixture.freshName();
        accounts.active(second);
        page = open(DESK);
        page.navigate("/sign-in");
        signIn(page, second);
        page.navigate("/me/federation");
        press(page, "绑定");
        page.locator("main a.button").first().click();
        assertThat(page.locator("main")).containsText("已经绑定了另一个账号");
    }

    @Test
    void aTokenForSomebodyElseSignsNobodyIn() {
        accounts.active(name);
        PROVIDER.knows(subject);
        PROVIDER.issuesFor("another-application");
        Page page = open(DESK);
        page.navigate("/sign-in");
        page.getByText("用统一身份认证登录").click();
        assertThat(page.locator("main")).containsText("统一身份认证没有成功");
    }

    @Test
    void comingBackWithoutHavingGoneSignsNobodyIn() {
        Page page = open(DESK);
        page.navigate("/sign-in/federated/back/city?code=x&state=y");
        assertThat(page.locator("main")).containsText("统一身份认证没有成功");
    }

    private void signIn(Page page) {
        signIn(page, name);
    }

    private static void signIn(Page page, String who) {
        page.getByLabel("登录名").fill(who);
        page.locator("#f-password").fill(AccountFixture.PASSWORD);
        press(page, "登录");
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
