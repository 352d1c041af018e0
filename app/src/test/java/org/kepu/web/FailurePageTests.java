package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class FailurePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anUnknownAddressIsAPageThatSaysSo() {
        assertThat(mvc.get().uri("/nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("没有找到这一页");
    }

    @Test
    void whoComesFromAPageOfTheSiteFindsTheWayBackAndNobodyIsSentElsewhere() {
        assertThat(mvc.get().uri("/nowhere").header("Referer", "http://localhost/plans?page=2"))
                .bodyText()
                .contains("href=\"/plans?page=2\"", "返回刚才的页面");
        for (String foreign : List.of("https://elsewhere.example/plans", "http://localhost//elsewhere.example", "%%")) {
            assertThat(mvc.get().uri("/nowhere").header("Referer", foreign))
                    .bodyText()
                    .doesNotContain("elsewhere.example");
        }
    }

    @Test
    void aReaderOfEnglishGetsEnglish() {
        assertThat(mvc.get().uri("/nowhere").cookie(new jakarta.servlet.http.Cookie("kepu-language", "en")))
                .bodyText()
                .contains("This page was not found");
    }
}
