package org.kepu.signups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTimeTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "offered {0} for {1}: until {2}")
    @CsvSource({
        "2026-05-04T10:00, 2026-05-10T14:00, 2026-05-05T10:00",
        "2026-05-04T23:00, 2026-05-10T14:00, 2026-05-06T09:00",
        "2026-05-04T08:00, 2026-05-06T14:00, 2026-05-04T20:00",
        "2026-05-04T10:00, 2026-05-06T14:00, 2026-05-05T09:00",
        "2026-05-04T10:00, 2026-05-05T09:00, 2026-05-04T12:00",
        "2026-05-04T20:00, 2026-05-05T09:00, 2026-05-05T08:00",
        "2026-05-04T08:00, 2026-05-04T10:00, 2026-05-04T09:00",
    })
    void aPlaceIsKeptUntil(LocalDateTime now, LocalDateTime starts, LocalDateTime until) {
        assertThat(ReplyTime.until(
                        now.atZone(CHINA).toInstant(), starts.atZone(CHINA).toInstant()))
                .contains(until.atZone(CHINA).toInstant());
    }

    @ParameterizedTest(name = "at {0} nobody is offered a place in what begins {1}")
    @CsvSource({
        "2026-05-04T09:00, 2026-05-04T10:15",
        "2026-05-04T09:00, 2026-05-04T09:30",
        "2026-05-04T09:00, 2026-05-03T09:00"
    })
    void shortlyBeforeNobodyIsOfferedAPlace(LocalDateTime now, LocalDateTime starts) {
        assertThat(ReplyTime.until(
                        now.atZone(CHINA).toInstant(), starts.atZone(CHINA).toInstant()))
                .isEmpty();
    }
}
