package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class StartTests {

    /** The first link of the band with what concerns the person. */
    private static final Pattern FIRST = Pattern.compile("(?s)<div class=\"band\">.*?<a href=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource
    void workBeginsAtTheFirstEntryOfTheOwnMenu(Role role) {
        var page = mvc.get()
                .uri("/plans")
                .with(viewer(role, new Scope.Everything()))
                .exchange();
        String first = FIRST.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.get().uri("/start").with(viewer(role, new Scope.Everything())))
                .hasRedirectedUrl(first);
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        assertThat(mvc.get().uri("/start")).hasRedirectedUrl("/sign-in?next=%2Fstart");
    }
}
