package org.kepu.units.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.PlaceFixture;
import org.kepu.units.ReferenceUnits;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KepuTest
class UnitPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private ReferenceUnits reference;

    @Autowired
    private UnitQueries units;

    private AreaId city;
    private RequestPostProcessor office;

    @BeforeEach
    void aCityWithTheUnitsOfXinzhou() {
        city = places.create().area();
        reference.load("xinzhou", city);
        office = viewer(Role.OFFICE, new Scope.WithinArea(city));
    }

    @Test
    void unitsStandInProtocolOrderAndMoveByButton() {
        UnitId education = unit("市教育局").id();
        int before = position(education);

        assertThat(mvc.post()
                        .uri("/units/" + education + "/move")
                        .param("places", "-1")
                        .with(csrf())
                        .with(office))
                .hasRedirectedUrl("/areas/" + city + "/units#u-" + education);

        assertThat(position(education)).isEqualTo(before - 1);
        assertThat(mvc.get().uri("/areas/" + city + "/units").with(office))
                .bodyText()
                .contains("忻州市教育局", "上移市教育局");
    }

    @Test
    void aMergerLeadsFromTheOldUnitToTheNew() {
        Unit old = unit("市乡村振兴局");
        Unit successor = unit("市农业农村局");

        assertThat(mvc.post()
                        .uri("/units/" + old.id() + "/dissolve")
                        .param("from", "2024-03-01")
                        .param("successor", successor.id().toString())
                        .with(csrf())
                        .with(office))
                .hasRedirectedUrl("/units/" + old.id());

        assertThat(mvc.get().uri("/units/" + old.id()).with(office))
                .bodyText()
                .contains("2024年3月1日", "/units/" + successor.id());
    }

    @Test
    void aNewNameKeepsTheOldOneForItsDays() {
        Unit unit = unit("市文旅局");

        assertThat(mvc.post()
                        .uri("/units/" + unit.id() + "/rename")
                        .param("name", "市文旅体局")
                        .param("from", "2025-01-01")
                        .with(csrf())
                        .with(office))
                .hasStatus3xxRedirection();

        assertThat(units.nameOn(unit.id(), LocalDate.of(2024, 12, 31))).isEqualTo("市文旅局");
        assertThat(mvc.get().uri("/units/" + unit.id()).with(office)).bodyText().contains("曾用名", "市文旅局");
    }

    @Test
    void aNameThatIsTakenComesBackAtItsFieldWithWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/areas/" + city + "/units/new")
                        .param("name", "市科学院")
                        .param("kind", "INSTITUTION")
                        .param("aliases", "科协、科学院")
                        .with(csrf())
                        .with(office))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"市科学院\"", "科协、科学院", "“科协”已经是“市科协”的名称或别名");
    }

    private Unit unit(String name) {
        return units.findByName(city, name).orElseThrow();
    }

    private int position(UnitId id) {
        return units.list(city).stream().map(Unit::id).toList().indexOf(id);
    }
}
