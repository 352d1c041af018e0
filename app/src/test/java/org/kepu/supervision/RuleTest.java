package org.kepu.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.calendar.DayKind;
import org.kepu.calendar.WorkingCalendar;

/** Due on Friday 2026-09-18; weekends are free. */
class RuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 18);
    private static final WorkingCalendar WEEKENDS = new WorkingCalendar(Map.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "2026-09-03, ",
        "2026-09-04, BEFORE-10",
        "2026-09-14, BEFORE-10",
        "2026-09-15, BEFORE-3",
        "2026-09-17, BEFORE-3",
        "2026-09-18, DUE",
        "2026-09-21, DUE",
        "2026-09-25, OVERDUE-1",
        "2026-10-02, OVERDUE-2",
        "2026-12-31, OVERDUE-6"
    })
    void aDayHasTheLatestStageItHasComeTo(LocalDate today, String stage) {
        assertThat(Rule.USUAL.stage(DUE, today, WEEKENDS).orElse(null)).isEqualTo(stage);
    }

    @Test
    void holidaysMoveTheStages() {
        WorkingCalendar holiday = new WorkingCalendar(
                Map.of(LocalDate.of(2026, 9, 16), DayKind.HOLIDAY, LocalDate.of(2026, 9, 17), DayKind.HOLIDAY),
                Set.of());
        assertThat(Rule.USUAL.stage(DUE, LocalDate.of(2026, 9, 11), holiday)).contains("BEFORE-3");
    }

    @Test
    void aRuleCanBeSilent() {
        Rule silent = new Rule(List.of(), false, 0, 0, 2, 5, "督", "");
        assertThat(silent.stage(DUE, DUE, WEEKENDS)).isEmpty();
        assertThat(silent.stage(DUE, DUE.plusDays(30), WEEKENDS)).isEmpty();
        assertThat(silent.stage(DUE, DUE.minusDays(1), WEEKENDS)).isEmpty();
    }
}
