package org.kepu.matching.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Some days.
 *
 * @param weekdays of which they are
 * @param first none is earlier
 * @param last none is later
 */
public record Days(Set<DayOfWeek> weekdays, LocalDate first, LocalDate last) {

    /** Earlier than any day that is planned. */
    static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** Later than any day that is planned. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public Days {
        weekdays = Set.copyOf(weekdays);
    }

    /** All days. */
    static Days all() {
        return between(ALWAYS, EVER);
    }

    /** These weekdays of every week. */
    static Days every(Set<DayOfWeek> weekdays) {
        return new Days(weekdays, ALWAYS, EVER);
    }

    /** All days of a stretch. */
    static Days between(LocalDate first, LocalDate last) {
        return new Days(EnumSet.allOf(DayOfWeek.class), first, last);
    }

    /** Whether a day is one of them. */
    public boolean holds(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether they come again every week. */
    public boolean weekly() {
        return !begins() && !ends();
    }

    /** Whether there is a first one. */
    public boolean begins() {
        return first.isAfter(ALWAYS);
    }

    /** Whether there is a last one. */
    public boolean ends() {
        return last.isBefore(EVER);
    }
}
