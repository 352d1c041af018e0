package org.kepu.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class ThemesPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everybodySeesTheThemesAndHowToTakeThemAlong() {
        assertThat(mvc.get().uri("/activities/themes"))
                .hasStatusOk()
                .bodyText()
                .contains("全国科普月", "具体日期以当年通知为准", "/activities/themes.ics");
    }

    @Test
    void aCalendarTakesAllThemesWithoutSigningIn() {
        MvcTestResult feed = mvc.get().uri("/activities/themes.ics").exchange();
        assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThat(new String(feed.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("SUMMARY:全国科普月\r\n")
                .containsPattern("UID:theme-science-month@kepu\r\n");
    }
}
