package org.kepu.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.audit.AuditFixture;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class AccountPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private PlaceFixture places;

    private final String name = AccountFixture.freshName();
    private Place city;
    private Viewer system;
    private Viewer security;

    @BeforeEach
    void aCityWithItsAdministrators() {
        city = places.create();
        system = accounts.viewer(Role.SYSTEM_ADMIN, new Scope.WithinArea(city.area()));
        security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
    }

    @Test
    void anInvitationShowsItsLinkOnce() {
        assertThat(invite(name, "UNIT:" + city.unit()))
                .hasStatusOk()
                .bodyText()
                .contains("http://localhost/invitation/")
                .contains("李明");
        assertThat(get("/accounts?q=" + name, system)).bodyText().contains("李明", "待接受邀请");
    }

    @Test
    void aRefusedInvitationKeepsWhatWasTypedAndSaysAtTheFieldWhatToDo() {
        assertThat(invite("a b", "UNIT:" + city.unit()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"a b\"", "value=\"李明\"", "登录名用手机号");
    }

    @Test
    void eachAdministratorSeesOnlyTheButtonsThatWork() {
        String path = "/accounts/" + city.person();
        assertThat(get(path, system))
                .bodyText()
                .contains(path + "/disable", path + "/edit")
                .doesNotContain(path + "/lock", path + "/grants/new");
        assertThat(get(path, security))
                .bodyText()
                .contains(path + "/lock", path + "/grants/new")
                .doesNotContain(path + "/disable", path + "/edit");
    }

    @Test
    void aRoleIsGrantedOnThePage() {
        String path = "/accounts/" + city.person();
        assertThat(get(path + "/grants/new?role=LIAISON", security)).bodyText().contains("UNIT:" + city.unit());
        assertThat(mvc.post()
                        .uri(path + "/grants")
                        .with(csrf())
                        .with(TestViewers.viewer(security))
                        .param("role", "LIAISON")
                        .param("scope", "UNIT:" + city.unit())
                        .param("from", "2026-01-01"))
                .hasRedirectedUrl(path);
        assertThat(get(path, security)).bodyText().contains("联络员");
    }

    @Test
    void aGrantWithoutScopeOrWithABrokenDateComesBackWithSentences() {
        assertThat(mvc.post()
                        .uri("/accounts/" + city.person() + "/grants")
                        .with(csrf())
                        .with(TestViewers.viewer(security))
                        .param("role", "LIAISON")
                        .param("from", "23.11.2026"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择管理范围", "格式填写日期");
    }

    @Test
    void aLinkThatIsOverSaysSo() {
        assertThat(mvc.get().uri("/invitation/never-made"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("链接已失效");
        assertThat(mvc.get().uri("/new-password/never-made")).hasStatus(HttpStatus.GONE);
    }

    @Test
    void thePhoneNumberOfAPersonIsMaskedInTheList() {
        String phone = "139" + (10_000_000 + Math.abs(name.hashCode() % 80_000_000));
        invite(phone, "UNIT:" + city.unit());
        assertThat(get("/accounts?q=" + phone, system))
                .bodyText()
                .contains("139****")
                .doesNotContain("<td data-label=\"登录名\">" + phone);
    }

    @Test
    void theWholeSignInNameIsShownOnRequestAndThatIsRecorded() {
        String phone = "139" + (10_000_000 + Math.abs(name.hashCode() % 80_000_000));
        invite(phone, "UNIT:" + city.unit());
        String account = body(get("/accounts?q=" + phone, system))
                .replaceAll("(?s).*href=\"(/accounts/[0-9a-f-]{36})\".*", "$1");
        assertThat(get(account, system)).bodyText().contains("139****").doesNotContain(phone);
        assertThat(post(account + "/reveal", system)).hasStatusOk().bodyText().contains(phone);
        assertThat(audit.actions(account.replace("/accounts/", "account "))).contains("account.revealed");
    }

    @Test
    void demoLinksDoNotExistOutsideTheDemo() {
        assertThat(mvc.get().uri("/demo/sign-in/anything")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aPersonSeesTheOwnAccount() {
        accounts.grant(city.person(), Role.LIAISON, new Scope.OfUnit(city.unit()));
        assertThat(get("/me", new Viewer(Optional.of(city.person()), "测试员", java.util.List.of())))
                .hasStatusOk()
                .bodyText()
                .contains("联络员", "登录中的设备");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult invite(String signInName, String place) {
        return mvc.post()
                .uri("/accounts")
                .with(csrf())
                .with(TestViewers.viewer(system))
                .param("name", "李明")
                .param("signInName", signInName)
                .param("unit", place)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, Viewer viewer) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(TestViewers.viewer(viewer))
                .exchange();
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).with(TestViewers.viewer(viewer)).exchange();
    }
}
