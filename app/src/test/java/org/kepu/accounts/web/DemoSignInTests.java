package org.kepu.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.DemoSignIn;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** In the profile {@code demo}; that the route is missing elsewhere is tested with the other pages. */
@SpringBootTest
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class DemoSignInTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private DemoSignIn demo;

    @Test
    void aLinkSignsInOnceAndOnlyFromTheSameMachine() {
        String name = AccountFixture.freshName();
        Grant grant = new Grant(Role.SYSTEM_ADMIN, new Scope.Everything());
        var person = demo.person("示例管理员", name, Optional.empty(), grant);
        assertThat(demo.person("示例管理员", name, Optional.empty(), grant)).isEqualTo(person);
        String path = demo.link(person).path();

        assertThat(open(path, "2001:db8::9", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(path, "127.0.0.1", "198.51.100.4")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(path, "127.0.0.1", "")).hasRedirectedUrl("/start");
        assertThat(open(path, "127.0.0.1", "")).hasRedirectedUrl("/sign-in");
        assertThat(open("/sign-in", "127.0.0.1", "")).bodyText().contains("重新运行 ./kepu demo");
    }

    private MvcTestResult open(String path, String from, String forwardedFor) {
        var request = MockMvcTester.from(context).get().uri(path).with(built -> {
            built.setRemoteAddr(from);
            return built;
        });
        return (forwardedFor.isEmpty() ? request : request.header("X-Forwarded-For", forwardedFor)).exchange();
    }
}
