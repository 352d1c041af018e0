package org.kepu.experts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.Squad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class ExpertPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer office;
    private String organisation;

    @BeforeEach
    void anOffice() {
        place = places.create();
        office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        organisation = "研究所" + UUID.randomUUID();
    }

    @Test
    void anOfficeRegistersAnExpertWhoDeclaresAConflictAndAgreesToBePublic() {
        assertThat(post(office, "/volunteers/experts/new", typed("name", "袁")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"袁\"", "e-name", organisation);
        String address = register();
        assertThat(get(office, address))
                .bodyText()
                .contains("袁隆平", organisation)
                .doesNotContain("13912345678");
        assertThat(post(office, address + "/phone", Map.of())).bodyText().contains("13912345678");
        Viewer reviewer = Squad.as(place, Role.REVIEWER, new Scope.WithinArea(place.area()));
        assertThat(get(reviewer, address)).bodyText().contains("袁＊＊").doesNotContain("袁隆平", "显示完整号码", "添加申报");
        assertThat(post(office, address + "/conflicts", Map.of("text", "顾", "from", "2024-05-01")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(">\n顾</textarea>", "value=\"2024-05-01\"");
        assertThat(post(office, address + "/conflicts", Map.of("text", "某公司顾问", "from", "2024-05-01")))
                .hasStatus3xxRedirection();
        assertThat(get(office, "/volunteers/experts?q=" + organisation))
                .bodyText()
                .contains("有利益冲突");

        assertThat(mvc.get().uri("/experts?q=" + organisation)).bodyText().doesNotContain("袁隆平");
        assertThat(post(office, address + "/edit", typed("publicOn", "2024-05-01")))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/experts?q=" + organisation))
                .bodyText()
                .contains("袁隆平", "研究员", "种植技术")
                .doesNotContain("13912345678", "某公司顾问", "有利益冲突");
    }

    @Test
    void nobodyRegistersWithTheAreaOfSomebodyElse() {
        Map<String, String> form = typed("area", places.create().area().toString());

        assertThat(post(office, "/volunteers/experts/new", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择您可以登记的区域");
    }

    @Test
    void theListNeedsTheSameFewStatementsForManyAsForOne() {
        register();
        int one = Statements.during(() -> get(office, "/volunteers/experts"));

        IntStream.range(0, 5).forEach(_ -> register());

        assertThat(Statements.during(() -> get(office, "/volunteers/experts")))
                .isEqualTo(one)
                .isLessThanOrEqualTo(12);
    }

    private String register() {
        MvcTestResult done = post(office, "/volunteers/experts/new", typed("name", "袁隆平"));
        assertThat(done).hasStatus3xxRedirection();
        return done.getResponse().getRedirectedUrl();
    }

    private Map<String, String> typed(String field, String text) {
        Map<String, String> form = new HashMap<>(Map.of(
                "area", place.area().toString(),
                "name", "袁隆平",
                "discipline", "AGRICULTURE",
                "titles", "研究员",
                "organisation", organisation,
                "phone", "13912345678",
                "topics", "CROPS",
                "consentOn", "2024-03-01"));
        form.put(field, text);
        return form;
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(viewer(viewer)).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer));
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
