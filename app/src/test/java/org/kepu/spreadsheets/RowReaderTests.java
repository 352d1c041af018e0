package org.kepu.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.shared.Refusal;

class RowReaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026/11/23", "2026.11.23", "2026年11月23日", "2026-11-23 00:00"})
    void aDayMayBeWrittenInSeveralWays(String text) {
        assertThat(reader("day", text).day("day")).contains(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "去年", "11/23"})
    void whatIsNoDayIsAProblemAtItsColumn(String text) {
        RowReader reader = reader("day", text);

        assertThat(reader.day("day")).isEmpty();
        assertThat(reader.problems()).extracting(Refusal::field).containsExactly("day");
    }

    @Test
    void numbersMayHaveSeparators() {
        assertThat(reader("n", "2,689,668").number("n", 0, Integer.MAX_VALUE)).contains(2_689_668);
        assertThat(reader("n", "12.0").number("n", 0, 100)).contains(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1.5", "一百", "99999999999999999999"})
    void numbersOutOfBoundsAreProblems(String text) {
        RowReader reader = reader("n", text);

        assertThat(reader.number("n", 0, 100)).isEmpty();
        assertThat(reader.problems()).hasSize(1);
    }

    @Test
    void anEmptyCellIsAProblemOnlyWhereItIsRequired() {
        RowReader reader = reader("other", "x");

        assertThat(reader.number("n", 0, 1)).isEmpty();
        assertThat(reader.choice("colour", People.Colour.class)).isEmpty();
        assertThat(reader.problems()).isEmpty();
        assertThat(reader.required("name", 10)).isEmpty();
        assertThat(reader.problems()).extracting(Refusal::key).containsExactly("imports.cell.required");
    }

    private static RowReader reader(String column, String text) {
        return new RowReader(new SheetRow(2, Map.of(column, text)));
    }
}
