package org.kepu.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.Accounts;
import org.kepu.intake.Documents;
import org.kepu.shared.AccountId;
import org.kepu.testing.TestDatabase;
import org.kepu.testing.TestViewers;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Needs a database without accounts, so it has a context of its own. */
@SpringBootTest(properties = "kepu.test=setup")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestViewers.class)
@DirtiesContext
class SetupTests {

    private static final String GOOD = "Qzv7-mxoa-tr";

    @Autowired
    private Setup setup;

    @Autowired
    private Accounts accounts;

    @Autowired
    private UnitQueries units;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFreshInstallationIsSetUpOnceAndThenClosedForEver() {
        assertThat(mvc.get().uri("/setup/anything")).hasStatus(HttpStatus.NOT_FOUND);

        String old = setup.open().orElseThrow();
        String link = setup.open().orElseThrow();
        assertThat(mvc.get().uri(old)).as("a later start replaces the link").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("建立第一个管理员");

        assertThat(administrator(link, "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"周一\"");
        assertThat(accounts.any()).isFalse();
        assertThat(administrator(link, GOOD)).hasRedirectedUrl("/sign-in?next=/setup/city");
        assertThat(mvc.get().uri(link)).as("the link works once").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(administrator(link, GOOD)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(setup.open()).as("a restart goes on where it stopped").contains("/setup/city");
        RequestPostProcessor admin = founder();
        assertThat(mvc.get().uri("/setup/city")).hasRedirectedUrl("/sign-in?next=%2Fsetup%2Fcity");
        assertThat(mvc.get().uri("/setup/units").with(admin)).hasRedirectedUrl("/setup/city");
        assertThat(post("/setup/city", admin)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/setup/city", admin, "choice", "own", "name", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/setup/city", admin, "choice", "xinzhou")).hasRedirectedUrl("/setup/units");
        assertThat(mvc.get().uri("/setup/units").with(admin)).bodyText().contains("忻州市", "使用自带的成员单位");

        assertThat(post("/setup/units", admin, "shipped", "true")).hasRedirectedUrl("/setup/plan");
        assertThat(units.list(setup.city().orElseThrow())).hasSize(21);
        assertThat(upload(admin, "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(upload(admin, "方案.txt", Documents.PLAN)).hasRedirectedUrl("/setup/plan");
        assertThat(mvc.get().uri("/setup/plan").with(admin)).bodyText().contains("方案.txt");
        assertThat(post("/setup/office", admin, "name", "李二", "signInName", "li.er"))
                .hasStatusOk()
                .bodyText()
                .contains("/invitation/", "李二");

        assertThat(post("/setup/finish", admin)).hasRedirectedUrl("/");
        for (String path : List.of("/setup/city", "/setup/units", "/setup/plan", "/setup/office")) {
            assertThat(mvc.get().uri(path).with(admin)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/setup/finish", admin)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(setup.open()).isEmpty();
    }

    private MvcTestResult administrator(String link, String password) {
        return mvc.post()
                .uri(link)
                .param("name", "周一")
                .param("signInName", "zhou.yi")
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String path, RequestPostProcessor viewer, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(RequestPostProcessor viewer, String name, String text) {
        return mvc.post()
                .uri("/setup/plan")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(viewer)
                .exchange();
    }

    private RequestPostProcessor founder() {
        AccountId account = new AccountId(jdbc.sql("select id from accounts.account where founder")
                .query(java.util.UUID.class)
                .single());
        return viewer(new Viewer(
                Optional.of(account),
                "周一",
                List.of(
                        new Grant(Role.SYSTEM_ADMIN, new Scope.Everything()),
                        new Grant(Role.SECURITY_ADMIN, new Scope.Everything()))));
    }
}
