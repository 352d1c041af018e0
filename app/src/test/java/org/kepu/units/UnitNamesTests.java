package org.kepu.units;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UnitNamesTests {

    @Test
    void widthSpacesAndBracketsDoNotMatter() {
        assertThat(UnitNames.fold(" 市 科协（领导组办公室） ")).isEqualTo(UnitNames.fold("市科协(领导组办公室)"));
    }

    @Test
    void aShortNameStandsForTheUnitOfTheCity() {
        assertThat(UnitNames.candidates("妇联", "忻州市")).contains("市妇联", "忻州市妇联");
        assertThat(UnitNames.candidates("忻州市财政局", "忻州市")).contains("市财政局", "财政局");
        assertThat(UnitNames.candidates("市财政局", "忻州市")).contains("忻州市财政局", "财政局");
    }

    @Test
    void marksThatARemovedSignKeptApartAreBroughtIntoOrder() {
        String name = "\u0306 \u0651\u064c";
        assertThat(UnitNames.fold(UnitNames.fold(name))).isEqualTo(UnitNames.fold(name));
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String name) {
        assertThat(UnitNames.fold(UnitNames.fold(name))).isEqualTo(UnitNames.fold(name));
    }
}
