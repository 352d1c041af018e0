package org.kepu.calendar;

/** What an arrangement makes of a day, against what the day of the week says. */
public enum DayKind {
    /** 放假. */
    HOLIDAY,
    /** 上班: a Saturday or Sunday that is worked in exchange. */
    WORKDAY
}
