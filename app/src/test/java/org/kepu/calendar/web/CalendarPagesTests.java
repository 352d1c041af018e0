package org.kepu.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class CalendarPagesTests {

    private final RequestPostProcessor office = viewer(Role.OFFICE, new Scope.Everything());
    private final RequestPostProcessor liaison = viewer(Role.LIAISON, new Scope.Everything());

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aYearShowsItsHolidaysAndWhereTheyAreFrom() {
        assertThat(mvc.get().uri("/calendar/2026").with(liaison))
                .bodyText()
                .contains("国办发明电〔2025〕7号", "2026年2月15日至2026年2月23日", "工作日 16 天")
                .doesNotContain("尚未录入", "修改某一天");
    }

    @Test
    void aYearNobodyArrangedSaysSo() {
        assertThat(mvc.get().uri("/calendar/2188").with(office)).bodyText().contains("2188年的放假安排尚未录入");
        assertThat(mvc.get().uri("/calendar/1999").with(office)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/calendar/soon").with(office)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theOfficeSetsADayAndConfirmsTheYear() {
        assertThat(post("/calendar/2187/day", "day", "2187-10-01", "kind", "HOLIDAY", "name", "国庆节"))
                .hasRedirectedUrl("/calendar/2187");
        assertThat(post("/calendar/2187/confirm", "source", "国办发明电〔2186〕1号")).hasRedirectedUrl("/calendar/2187");
        assertThat(mvc.get().uri("/calendar/2187").with(office))
                .bodyText()
                .contains("国庆节", "国办发明电〔2186〕1号")
                .doesNotContain("尚未录入");
    }

    @Test
    void whatIsRefusedComesBackWithWhatWasTyped() {
        assertThat(post("/calendar/2187/day", "day", "2187-10-02", "kind", "HOLIDAY", "name", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"2187-10-02\"", "请写明节日名称");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(office);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
