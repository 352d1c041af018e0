package org.kepu.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.Accounts;
import org.kepu.shared.AccountId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class SignInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final String name = AccountFixture.freshName();

    @Test
    void theRightPasswordLeadsToThePageThatWasWanted() {
        fixture.active(name);
        MvcTestResult result = signIn(name.toUpperCase(java.util.Locale.ROOT), AccountFixture.PASSWORD, "/plans?x=1");
        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/plans?x=1");
        assertThat(mvc.get().uri("/sign-in").cookie(session(result))).hasRedirectedUrl("/start");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        fixture.active(name);
        assertThat(signIn(name, AccountFixture.PASSWORD, "https://elsewhere.example/"))
                .hasRedirectedUrl("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameReadTheSameAndKeepWhatWasTyped() {
        fixture.active(name);
        String wrong = body(signIn(name, "not-it", "/"));
        String unknown = body(signIn(name + "x", "not-it", "/"));
        assertThat(wrong).contains("登录名或密码不对").contains("value=\"" + name + "\"");
        assertThat(unknown).contains("登录名或密码不对");
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWaitAndAnUnknownNameToo() {
        fixture.active(name);
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(name, "not-it", "/");
            signIn(name + "x", "not-it", "/");
        }
        assertThat(signIn(name, AccountFixture.PASSWORD, "/"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("1 分钟后再试");
        assertThat(signIn(name + "x", "not-it", "/")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aLockedAccountCannotSignInAndIsNotToldApart() {
        AccountId account = fixture.active(name);
        status(account, "LOCKED");
        assertThat(signIn(name, AccountFixture.PASSWORD, "/")).bodyText().contains("登录名或密码不对");
    }

    @Test
    void lockingEndsASessionAtTheNextRequest() {
        AccountId account = fixture.active(name);
        Cookie session = session(signIn(name, AccountFixture.PASSWORD, "/"));
        status(account, "LOCKED");
        assertThat(mvc.get().uri("/sign-in").cookie(session)).hasStatusOk();
    }

    @Test
    void signingInGivesTheSessionANewIdentifier() {
        fixture.active(name);
        Cookie before = session(mvc.get().uri("/sign-in").exchange());
        MvcTestResult result = mvc.post()
                .uri("/sign-in")
                .cookie(before)
                .with(csrf())
                .param("name", name)
                .param("password", AccountFixture.PASSWORD)
                .exchange();
        assertThat(session(result).getValue()).isNotEqualTo(before.getValue());
    }

    @Test
    void theCookieIsHiddenFromScriptsAndSecureOverHttps() {
        fixture.active(name);
        assertThat(signIn(name, AccountFixture.PASSWORD, "/").getResponse().getHeaders("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure"));
        assertThat(mvc.get()
                        .uri("/sign-in")
                        .secure(true)
                        .exchange()
                        .getResponse()
                        .getHeaders("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
    }

    @Test
    void signingOutEndsTheSession() {
        fixture.active(name);
        Cookie session = session(signIn(name, AccountFixture.PASSWORD, "/"));
        assertThat(mvc.post().uri("/sign-out").cookie(session).with(csrf())).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/sign-in").cookie(session)).hasStatusOk();
    }

    @Test
    void whoseSessionEndedIsToldSo() {
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("kepu-signed-in", "1")))
                .bodyText()
                .contains("超过 30 分钟没有操作");
        assertThat(mvc.get().uri("/sign-in")).bodyText().doesNotContain("没有操作");
    }

    @Test
    void aPostWithoutTheTokenOfTheFormIsForbidden() {
        fixture.active(name);
        assertThat(mvc.post().uri("/sign-in").param("name", name).param("password", AccountFixture.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aGrantCountsAtOnceAndOnlyWhileItIsValid() {
        AccountId account = fixture.active(name);
        assertThat(accounts.findViewer(account).orElseThrow().grants()).isEmpty();
        fixture.grant(account, Role.OFFICE, new Scope.Everything());
        assertThat(accounts.findViewer(account).orElseThrow().hasAny(Role.OFFICE))
                .isTrue();
        jdbc.sql("update accounts.role_grant set valid_from = '2020-01-01', valid_to = '2020-12-31' where account = ?")
                .param(account.value())
                .update();
        assertThat(accounts.findViewer(account).orElseThrow().grants()).isEmpty();
    }

    private MvcTestResult signIn(String typed, String password, String next) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("2001:db8:" + name.substring(2, 6) + "::1");
                    return request;
                })
                .param("name", typed)
                .param("password", password)
                .param("next", next)
                .exchange();
    }

    private void status(AccountId account, String status) {
        jdbc.sql("update accounts.account set status = ? where id = ?")
                .params(status, account.value())
                .update();
    }

    private static Cookie session(MvcTestResult result) {
        return java.util.Objects.requireNonNull(result.getResponse().getCookie("kepu"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
