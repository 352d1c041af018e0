package org.kepu.areas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.ReferenceAreas;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class AreaPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReferenceAreas reference;

    @Autowired
    private AreaQueries areas;

    private AreaId city;
    private RequestPostProcessor office;

    @BeforeEach
    void xinzhou() {
        city = reference.load("xinzhou");
        office = viewer(Role.OFFICE, new Scope.WithinArea(city));
    }

    @Test
    void aCityShowsItsCountiesAndThatTheyAddUp() {
        assertThat(mvc.get().uri("/areas/" + city).with(office))
                .hasStatusOk()
                .bodyText()
                .contains("忻府区", "五台山风景名胜区", "已计入别处", "2,689,668")
                .doesNotContain("不一致");
    }

    @Test
    void anAreaIsFoundByTheInitialsOfItsPinyin() {
        assertThat(mvc.get().uri("/areas?q=fsx").with(office)).bodyText().contains("繁峙县", "忻州市");
        assertThat(mvc.get().uri("/areas?q=fsx").with(viewer(Role.COUNTY_OFFICE, new Scope.WithinArea(county("代县")))))
                .bodyText()
                .contains("没有找到");
    }

    @Test
    void aFormThatIsWrongComesBackWithWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/areas/" + county("五台县") + "/new")
                        .param("name", "台怀镇")
                        .param("kind", "TOWN")
                        .param("population", "很多")
                        .with(csrf())
                        .with(office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"台怀镇\"", "value=\"很多\"", "应是 0 到");
    }

    @Test
    void aNewTownIsShownAfterItIsSaved() {
        AreaId county = county("河曲县");

        assertThat(mvc.post()
                        .uri("/areas/" + county + "/new")
                        .param("name", "文笔镇")
                        .param("kind", "TOWN")
                        .with(csrf())
                        .with(office))
                .hasStatus3xxRedirection();

        assertThat(areas.listChildren(county)).extracting(Area::name).contains("文笔镇");
    }

    @Test
    void whoRunsACountyChangesWhatLiesInItButNotTheCountyItself() {
        RequestPostProcessor county = viewer(Role.COUNTY_OFFICE, new Scope.WithinArea(county("定襄县")));

        assertThat(mvc.get().uri("/areas/" + county("定襄县") + "/new").with(county))
                .hasStatusOk();
        assertThat(mvc.get().uri("/areas/" + county("定襄县") + "/edit").with(county))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/areas/" + county("代县") + "/new").with(county))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theListCanBeTakenAwayAsASheet() {
        assertThat(mvc.get().uri("/areas/" + city + "/export").with(office))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(mvc.get().uri("/sheets/areas").with(office)).hasStatusOk();
    }

    private AreaId county(String name) {
        return areas.listCounties(city).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
