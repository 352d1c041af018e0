package org.kepu.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.shared.UuidV7;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class AreasTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Areas areas;

    @Autowired
    private AreaQueries queries;

    private AreaId city;
    private AreaId county;

    @BeforeEach
    void aCityWithACounty() {
        city = done(areas.create(draft(Optional.empty(), "云中市", AreaKind.PREFECTURE), Optional.empty()));
        county = done(areas.create(draft(Optional.of(city), "东县", AreaKind.COUNTY), Optional.empty()));
    }

    @Test
    void anAreaKnowsItsCityAndAllAboveIt() {
        AreaId town = create(county, "河边镇", AreaKind.TOWN);
        AreaId village = create(town, "上村", AreaKind.VILLAGE);

        assertThat(queries.listPath(village)).extracting(Area::id).containsExactly(city, county, town, village);
        assertThat(queries.cityOf(village).id()).isEqualTo(city);
        assertThat(queries.get(village).placement().areas()).contains(city, county, town, village);
    }

    @Test
    void aMovedTownTakesItsVillagesAlong() {
        AreaId west = create(city, "西县", AreaKind.COUNTY);
        AreaId town = create(county, "河边镇", AreaKind.TOWN);
        AreaId village = create(town, "上村", AreaKind.VILLAGE);
        Area before = queries.get(town);

        AreaDraft draft = AreaDraft.from(before);
        done(areas.change(town, moved(draft, west), Optional.empty()));

        assertThat(queries.get(village).path()).containsExactly(city, west, town, village);
        assertThat(queries.listTree(county)).extracting(Area::name).containsExactly("东县");
    }

    @Test
    void twoSiblingsOfOneNameAreRefusedAtTheName() {
        create(county, "河边镇", AreaKind.TOWN);

        assertThat(refusals(areas.create(draft(Optional.of(county), "河边镇", AreaKind.TOWN), Optional.empty())))
                .extracting(Refusal::field)
                .containsExactly("name");
    }

    @Test
    void aCountyCannotLieInATown() {
        AreaId town = create(county, "河边镇", AreaKind.TOWN);

        assertThat(refusals(areas.create(draft(Optional.of(town), "南县", AreaKind.COUNTY), Optional.empty())))
                .extracting(Refusal::field)
                .containsExactly("kind");
    }

    @Test
    void anInventedNationalCodeIsRefused() {
        AreaDraft draft = draft(Optional.of(county), "河边镇", AreaKind.TOWN);
        AreaDraft invented = new AreaDraft(
                draft.parent(),
                draft.code(),
                Optional.of("14XX"),
                draft.name(),
                "",
                draft.kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                -1);

        assertThat(refusals(areas.create(invented, Optional.empty())))
                .extracting(Refusal::field)
                .containsExactly("gbCode");
    }

    @Test
    void aClosedAreaLeavesTheListsButCanBeReadAndReopened() {
        AreaId town = create(county, "河边镇", AreaKind.TOWN);

        done(areas.close(town, DAY, Optional.empty()));

        assertThat(queries.listChildren(county)).isEmpty();
        assertThat(queries.get(town).existsOn(DAY.minusDays(1))).isTrue();
        assertThat(queries.get(town).existsOn(DAY)).isFalse();

        done(areas.reopen(town, Optional.empty()));
        assertThat(queries.listChildren(county)).hasSize(1);
    }

    @Test
    void anAreaIsNotClosedWhileOthersLieInIt() {
        create(county, "河边镇", AreaKind.TOWN);

        assertThat(refusals(areas.close(county, DAY, Optional.empty()))).hasSize(1);
    }

    private AreaId create(AreaId parent, String name, AreaKind kind) {
        return done(areas.create(draft(Optional.of(parent), name, kind), Optional.empty()));
    }

    private static AreaDraft draft(Optional<AreaId> parent, String name, AreaKind kind) {
        String unique = UuidV7.create().toString().substring(24);
        return AreaDraft.of(parent, "T" + unique, parent.isEmpty() ? name + unique : name, kind);
    }

    private static AreaDraft moved(AreaDraft draft, AreaId parent) {
        return AreaDraft.of(Optional.of(parent), draft.code(), draft.name(), draft.kind());
    }

    private static AreaId done(Outcome<AreaId> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<AreaId>) outcome).value();
    }

    private static List<Refusal> refusals(Outcome<AreaId> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<AreaId>) outcome).refusals();
    }
}
