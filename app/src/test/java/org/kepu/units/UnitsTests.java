package org.kepu.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.Areas;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.shared.UuidV7;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class UnitsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Units units;

    @Autowired
    private UnitQueries queries;

    @Autowired
    private ReferenceUnits reference;

    @Autowired
    private Areas areas;

    private AreaId city;

    @BeforeEach
    void aCity() {
        String unique = UuidV7.create().toString().substring(24);
        city = done(areas.create(
                AreaDraft.of(Optional.empty(), "U" + unique, "忻州" + unique + "市", AreaKind.PREFECTURE),
                Optional.empty()));
    }

    @Test
    void xinzhouHasTwentyOneMemberUnitsInProtocolOrder() {
        reference.load("xinzhou", city);
        reference.load("xinzhou", city);

        assertThat(queries.list(city)).hasSize(21);
        assertThat(queries.list(city)).extracting(Unit::kind).isSorted();
    }

    @Test
    void aUnitIsFoundByEachOfItsNames() {
        reference.load("xinzhou", city);

        for (String name : List.of("妇联", "市妇联", "忻州市妇女联合会", "市 妇 联")) {
            assertThat(queries.findByName(city, name))
                    .as(name)
                    .hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo("市妇联"));
        }
        assertThat(queries.findByName(city, "水利局")).isEmpty();
    }

    @Test
    void aNameOfAnotherUnitIsRefusedAtItsField() {
        create("市科协", "科协");

        assertThat(refusals(units.create(
                        new UnitDraft(city, "市科学院", "", UnitKind.OTHER, List.of("科协"), "", Optional.empty()))))
                .extracting(Refusal::field)
                .containsExactly("aliases");
        assertThat(refusals(units.create(UnitDraft.of(city, "市 科协", UnitKind.OTHER))))
                .extracting(Refusal::field)
                .contains("name");
    }

    @Test
    void anotherCityMayUseTheSameNames() {
        create("市科协", "科协");
        aCity();
        create("市科协", "科协");

        assertThat(queries.list(city)).hasSize(1);
    }

    @Test
    void aRenamedUnitKeepsTheNameOfItsDay() {
        UnitId unit = create("市环保局");
        done(units.rename(unit, "市生态环境局", "", DAY));

        assertThat(queries.get(unit).name()).isEqualTo("市生态环境局");
        assertThat(queries.nameOn(unit, DAY.minusDays(1))).isEqualTo("市环保局");
        assertThat(queries.nameOn(unit, DAY)).isEqualTo("市生态环境局");
        assertThat(queries.findByName(city, "市环保局")).map(Unit::id).contains(unit);
        assertThat(refusals(units.rename(unit, "市环境局", "", DAY))).hasSize(1);
    }

    @Test
    void correctingAUnitKeepsItsFormerNamesAsAliases() {
        UnitId unit = create("市环保局");
        done(units.rename(unit, "市生态环境局", "", DAY));
        done(units.correct(
                unit, new UnitDraft(city, "市生态局", "", UnitKind.GOVERNMENT, List.of("环境局"), "", Optional.empty())));

        assertThat(queries.listAliases(unit)).containsExactlyInAnyOrder("环境局", "市环保局");
    }

    @Test
    void aMergedUnitPointsToItsSuccessorAndLeavesTheList() {
        UnitId old = create("市乡村振兴局");
        UnitId successor = create("市农业农村局");

        done(units.dissolve(old, DAY, List.of(successor)));

        assertThat(queries.list(city)).extracting(Unit::id).containsExactly(successor);
        assertThat(queries.listSuccessors(old)).extracting(Unit::id).containsExactly(successor);
        assertThat(queries.listPredecessors(successor)).extracting(Unit::id).containsExactly(old);

        done(units.revive(old));
        assertThat(queries.list(city)).hasSize(2);
        assertThat(queries.listSuccessors(old)).isEmpty();
    }

    @Test
    void theOrderIsSetByHand() {
        UnitId first = create("市教育局");
        UnitId second = create("市科技局");
        UnitId third = create("市民政局");

        units.move(third, -1);
        assertThat(queries.list(city)).extracting(Unit::id).containsExactly(first, third, second);
        units.move(first, -5);
        assertThat(queries.list(city)).extracting(Unit::id).containsExactly(first, third, second);
        units.reorder(city, List.of(second));
        assertThat(queries.list(city)).extracting(Unit::id).containsExactly(second, first, third);
    }

    private UnitId create(String name, String... aliases) {
        return done(units.create(
                new UnitDraft(city, name, "", UnitKind.GOVERNMENT, List.of(aliases), "", Optional.empty())));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static <T> List<Refusal> refusals(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<T>) outcome).refusals();
    }
}
