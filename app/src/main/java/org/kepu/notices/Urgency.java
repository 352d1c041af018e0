package org.kepu.notices;

import java.time.LocalDate;
import java.util.Optional;

/** How soon something must be done; the constants stand in the order in which people should look. */
public enum Urgency {
    /** 已逾期. */
    LATE,
    /** 三天内到期. */
    SOON,
    /** 以后到期. */
    LATER,
    /** 没有期限. */
    WITHOUT_DATE;

    static final int SOON_DAYS = 3;

    /** By the last day on which it can be done in time. */
    public static Urgency of(Optional<LocalDate> due, LocalDate today) {
        return due.map(day -> day.isBefore(today) ? LATE : day.isAfter(today.plusDays(SOON_DAYS)) ? LATER : SOON)
                .orElse(WITHOUT_DATE);
    }
}
