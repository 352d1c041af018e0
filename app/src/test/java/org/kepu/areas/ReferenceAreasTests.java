package org.kepu.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.AreaId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class ReferenceAreasTests {

    @Autowired
    private ReferenceAreas reference;

    @Autowired
    private AreaQueries areas;

    private AreaId xinzhou;

    @BeforeEach
    void load() {
        xinzhou = reference.load("xinzhou");
    }

    @Test
    void xinzhouHasSixteenTilesOfWhichTwoHaveNoNationalCode() {
        List<Area> tiles = areas.listCounties(xinzhou);

        assertThat(tiles).hasSize(16);
        assertThat(tiles)
                .filteredOn(tile -> tile.gbCode().isEmpty())
                .extracting(Area::name)
                .containsExactly("五台山风景名胜区", "忻州经济开发区");
    }

    @Test
    void theFourteenCountiesSumExactlyToTheCity() {
        Area city = areas.get(xinzhou);

        assertThat(city.population()).hasValueSatisfying(population -> {
            assertThat(population.people()).isEqualTo(2_689_668);
            assertThat(areas.sumOfChildren(xinzhou)).isEqualTo(population.people());
        });
        assertThat(areas.listCounties(xinzhou))
                .filteredOn(area -> area.countedIn().isEmpty())
                .hasSize(14);
    }

    @Test
    void loadingAgainAddsNothing() {
        assertThat(reference.load("xinzhou")).isEqualTo(xinzhou);
        assertThat(areas.listTree(xinzhou)).hasSize(17);
    }

    @Test
    void countiesAreFoundByNamePinyinOrInitials() {
        for (String typed : List.of("繁峙", "峙", "fanshi", "fsx", "Fánshì", "140924")) {
            assertThat(areas.search(typed, List.of(xinzhou), 10))
                    .as(typed)
                    .extracting(Area::name)
                    .containsExactly("繁峙县");
        }
        assertThat(areas.search("%", List.of(), 10)).isEmpty();
    }
}
