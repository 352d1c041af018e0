package org.kepu.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.audit.AuditFixture;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestViewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class PrivacyPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PersonalData personal;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private AuditFixture audit;

    private AccountId account;
    private Viewer person;
    private Viewer security;

    @BeforeEach
    void somebody() {
        Place city = places.create();
        account = accounts.working(city.unit());
        person = new Viewer(Optional.of(account), "测试员", List.of());
        security = accounts.viewer(Role.SECURITY_ADMIN, new Scope.WithinArea(city.area()));
    }

    @Test
    void whatWasGivenFreelyIsTakenBackOnThePage() {
        personal.put(Reach.own(account), account, Field.PHONE, "13900001234");
        assertThat(get("/me/data", person)).bodyText().contains("13900001234", "撤回并删除");
        assertThat(post("/me/data/withdraw", person, "field", "PHONE")).hasRedirectedUrl("/me/data");
        assertThat(get("/me/data", person)).bodyText().contains("同意记录").doesNotContain("13900001234", "撤回并删除</button>");
    }

    @Test
    void aPersonTakesACopyAwayAndThatIsRecorded() {
        personal.put(Reach.own(account), account, Field.PHONE, "13900001234");
        MvcTestResult copy = get("/me/data/export", person);
        assertThat(new String(copy.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("13900001234", "\"roles\"", "\"consents\"");
        assertThat(audit.actions("account " + account)).contains("privacy.exported");
    }

    @Test
    void aRequestGoesToTheQueueAndItsAnswerComesBack() {
        assertThat(post("/me/data/requests", person, "kind", "", "text", "请改正"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择申请事项", "请改正");
        assertThat(post("/me/data/requests", person, "kind", "CORRECTION", "text", "请改正姓名"))
                .hasRedirectedUrl("/me/data");
        String queue = body(get("/privacy/requests", security));
        assertThat(queue).contains("测试员", "更正", "待答复");
        String path = queue.replaceAll("(?s).*href=\"(/privacy/requests/[0-9a-f-]{36})\".*", "$1");
        assertThat(get(path, security)).bodyText().contains("请改正姓名");
        assertThat(post(path + "/answer", security, "answer", "", "grant", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(path + "/answer", security, "answer", "已改正", "grant", "true"))
                .hasRedirectedUrl("/privacy/requests");
        assertThat(get("/me/data", person)).bodyText().contains("已改正", "已同意");
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return mvc.get().uri(path).with(TestViewers.viewer(viewer)).exchange();
    }

    private MvcTestResult post(String path, Viewer viewer, String... parameters) {
        var request = mvc.post().uri(path).with(csrf()).with(TestViewers.viewer(viewer));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
