package org.kepu.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How often something comes back, to make sessions of one entry. */
public enum Recurrence {
    /** Only once. */
    ONCE,
    /** Every day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every second week. */
    FORTNIGHTLY,
    /** Every month on the same day, or on its last where it is shorter. */
    MONTHLY;

    /** The days, the first included. */
    public List<LocalDate> days(LocalDate first, int times) {
        return IntStream.range(0, this == ONCE ? 1 : times)
                .mapToObj(turn -> switch (this) {
                    case ONCE -> first;
                    case DAILY -> first.plusDays(turn);
                    case WEEKLY -> first.plusWeeks(turn);
                    case FORTNIGHTLY -> first.plusWeeks(2L * turn);
                    case MONTHLY -> first.plusMonths(turn);
                })
                .toList();
    }
}
