package org.kepu.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.open311.ApiKeys;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class KeysPageTests {

    private static final Pattern KEY = Pattern.compile("id=\"f-key\" value=\"([\\w-]{32})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApiKeys keys;

    @Test
    void aKeyIsShownOnceAndKeptAsItsBeginning() throws IOException {
        String holder = "平台" + UUID.randomUUID();
        String made = body(post("/open311/keys", holder, "张三"));
        Matcher matcher = KEY.matcher(made);
        assertThat(matcher.find()).isTrue();
        String key = matcher.group(1);
        assertThat(keys.use(key)).isPresent();
        assertThat(body(get())).contains(holder, key.substring(0, 6)).doesNotContain(key);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws IOException {
        MvcTestResult again = post("/open311/keys", "某平台", "");
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(again)).contains("请填写联系方式", "value=\"某平台\"");
    }

    private MvcTestResult get() {
        return mvc.get()
                .uri("/open311/keys")
                .with(viewer(Role.SYSTEM_ADMIN, new Scope.Everything()))
                .exchange();
    }

    private MvcTestResult post(String path, String holder, String contact) {
        return mvc.post()
                .uri(path)
                .param("holder", holder)
                .param("contact", contact)
                .with(csrf())
                .with(viewer(Role.SYSTEM_ADMIN, new Scope.Everything()))
                .exchange();
    }

    private static String body(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
