package org.kepu.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

    private final Theme month = new Theme("m", "科普月", MonthDay.of(9, 1), MonthDay.of(9, 30), true);

    @Test
    void onItsLastDayItIsStillThisYears() {
        LocalDate last = LocalDate.of(2025, 9, 30);
        assertThat(month.turn(last).from()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(month.turn(last).on(last)).isTrue();
    }

    @Test
    void onTheDayAfterItIsNextYears() {
        LocalDate after = LocalDate.of(2025, 10, 1);
        assertThat(month.turn(after).from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(month.turn(after).on(after)).isFalse();
    }

    @Test
    void daysThatAreNotInEveryYearAreRefused() {
        MonthDay leap = MonthDay.of(2, 29);
        assertThatIllegalArgumentException().isThrownBy(() -> new Theme("l", "闰日", leap, leap, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Theme("w", "跨年", MonthDay.of(12, 30), MonthDay.of(1, 2), true));
    }

    @Test
    void inTheFeedTheEndIsTheDayAfterTheLast() {
        assertThat(ThemeFeed.write(List.of(month), "主题", "另行通知", 2025, Instant.parse("2025-10-22T01:02:03Z")))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "DTSTAMP:20251022T010203Z\r\n",
                        "DTSTART;VALUE=DATE:20250901\r\nDTEND;VALUE=DATE:20251001\r\nRRULE:FREQ=YEARLY\r\n")
                .doesNotContain("另行通知")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
