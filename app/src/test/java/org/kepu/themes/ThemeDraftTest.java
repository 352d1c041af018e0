package org.kepu.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.shared.Refusal;

class ThemeDraftTest {

    @ParameterizedTest
    @ValueSource(strings = {"9-1", "09-01", "9月1日", "9.1", "9/1", " 9 - 1 "})
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertThat(draft("某月", typed, "").from()).contains(MonthDay.of(9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2-29", "13-1", "4-31", "明天"})
    void aDayThatNotEveryYearHasIsRefused(String typed) {
        assertThat(draft("某月", typed, "12-31").wrong())
                .extracting(Refusal::field)
                .containsExactly("from");
    }

    @Test
    void oneDayAloneIsItsOwnLast() {
        assertThat(draft("某日", "3-12", "").to()).contains(MonthDay.of(3, 12));
    }

    @Test
    void whatSpansTwoYearsIsRefusedAtTheLastDay() {
        assertThat(draft("跨年", "12-20", "1-10").wrong())
                .extracting(Refusal::field)
                .containsExactly("to");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(draft(" ", "3-12", "").wrong()).extracting(Refusal::field).containsExactly("name");
    }

    private static ThemeDraft draft(String name, String from, String to) {
        return ThemeDraft.read(Map.of("name", name, "from", from, "to", to));
    }
}
