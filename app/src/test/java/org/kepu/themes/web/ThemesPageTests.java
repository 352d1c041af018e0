package org.kepu.themes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
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

    @Test
    void theOfficeAddsAThemeAndReadsAtTheFieldWhatIsWrong() {
        assertThat(mvc.get().uri("/activities/themes/work").with(viewer(Role.OFFICE, new Scope.Everything())))
                .hasStatusOk()
                .bodyText()
                .contains("/activities/themes/work/science-month", "9-1 – 9-30");
        assertThat(mvc.post()
                        .uri("/activities/themes/work")
                        .param("name", "本市科普周")
                        .param("from", "2-30")
                        .with(csrf())
                        .with(viewer(Role.OFFICE, new Scope.Everything())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请写每年都有的日期", "value=\"本市科普周\"");
        assertThat(mvc.get()
                        .uri("/activities/themes/work/science-month")
                        .with(viewer(Role.OFFICE, new Scope.Everything())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"9-30\"");
    }
}
