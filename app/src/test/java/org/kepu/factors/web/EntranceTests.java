package org.kepu.factors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.factors.AuthenticatorApp;
import org.kepu.factors.SecondFactor;
import org.kepu.shared.AccountId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who chose to have a second factor; those who must have one are in the journey. */
@KepuTest
class EntranceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String name = AccountFixture.freshName();
    private AccountId person;
    private AuthenticatorApp app;
    private List<String> codes;

    @BeforeEach
    void somebodyWithASecondFactor() {
        person = accounts.active(name);
        app = new AuthenticatorApp(factor.begin(person));
        codes = PlaceFixture.done(
                factor.confirm(person, app.code(clock.instant()), InetAddress.ofLiteral("2001:db8:fa::1")));
        jdbc.sql("update factors.authenticator set last_step = 0 where account = :account")
                .param("account", person.value())
                .update();
    }

    @Test
    void thePasswordAloneLeadsToTheSecondStepAndSignsNobodyIn() {
        MvcTestResult result = password();
        assertThat(result).hasRedirectedUrl("/sign-in/second");
        Cookie doorway = session(result);
        assertThat(mvc.get().uri("/me").cookie(doorway)).hasRedirectedUrl("/sign-in?next=%2Fme");
        assertThat(mvc.get().uri("/sign-in/second").cookie(doorway)).bodyText().contains("六位验证码");
    }

    @Test
    void theCodeLeadsToThePageThatWasWantedInANewSession() {
        Cookie doorway = session(password());
        MvcTestResult in = code(doorway, app.code(clock.instant()));
        assertThat(in).hasRedirectedUrl("/plans?x=1");
        assertThat(session(in).getValue()).isNotEqualTo(doorway.getValue());
        assertThat(mvc.get().uri("/me").cookie(session(in))).hasStatusOk();
    }

    @Test
    void aWrongCodeComesBackWithASentenceAndARecoveryCodeHelps() {
        Cookie doorway = session(password());
        assertThat(code(doorway, "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("验证码不对");
        assertThat(code(doorway, codes.get(3))).hasRedirectedUrl("/plans?x=1");
    }

    @Test
    void whoDidNotProveAPasswordHasNothingToDoHere() {
        assertThat(mvc.get().uri("/sign-in/second")).hasRedirectedUrl("/sign-in");
        assertThat(mvc.post().uri("/sign-in/second").with(csrf()).param("code", app.code(clock.instant())))
                .hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/sign-in/password")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aSecurityAdministratorResetsItOnTheAccountsPage() {
        var security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.Everything());
        String path = "/accounts/" + person + "/second-factor/reset";
        assertThat(mvc.get().uri("/accounts/" + person).with(TestViewers.viewer(security)))
                .bodyText()
                .contains(path);
        assertThat(mvc.post().uri(path).with(csrf()).with(TestViewers.viewer(security)))
                .hasRedirectedUrl("/accounts/" + person);
        assertThat(factor.since(person)).isEmpty();
        assertThat(password()).hasRedirectedUrl("/plans?x=1");
    }

    private MvcTestResult password() {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", name)
                .param("password", AccountFixture.PASSWORD)
                .param("next", "/plans?x=1")
                .exchange();
    }

    private MvcTestResult code(Cookie doorway, String code) {
        return mvc.post()
                .uri("/sign-in/second")
                .cookie(doorway)
                .with(csrf())
                .param("code", code)
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("kepu"));
    }
}
