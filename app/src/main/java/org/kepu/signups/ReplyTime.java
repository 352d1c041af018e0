package org.kepu.signups;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long an offered place is kept. */
final class ReplyTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration LAST = Duration.ofHours(1);

    private ReplyTime() {}

    /**
     * Until when somebody who is offered a place now may reply: a day, half a day for what begins within three days, two hours for
     * what begins within a day; never at night, and at the latest an hour before it begins. Empty if less than half an hour would
     * be left, so that nobody is offered a place any more.
     */
    static Optional<Instant> until(Instant now, Instant starts) {
        Duration left = Duration.between(now, starts);
        Duration usual = left.compareTo(Duration.ofDays(3)) > 0
                ? Duration.ofDays(1)
                : left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofHours(12) : Duration.ofHours(2);
        Instant latest = starts.minus(LAST);
        Instant until = byDay(now.plus(usual));
        Instant either = until.isBefore(latest) ? until : latest;
        return Optional.of(either)
                .filter(moment -> Duration.between(now, moment).compareTo(Duration.ofMinutes(30)) >= 0);
    }

    private static Instant byDay(Instant moment) {
        ZonedDateTime local = moment.atZone(CHINA);
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return local.toLocalTime().isAfter(EVENING)
                ? local.plusDays(1).with(MORNING).toInstant()
                : moment;
    }
}
