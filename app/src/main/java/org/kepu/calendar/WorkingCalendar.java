package org.kepu.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Working days as they are known at one moment; for lists that ask about many days.
 *
 * @param special days that differ from their day of the week
 * @param arranged years whose holidays are known; in others only weekends count
 */
public record WorkingCalendar(Map<LocalDate, DayKind> special, Set<Integer> arranged) {

    private static final int FARTHEST = 2000;

    public WorkingCalendar {
        special = Map.copyOf(special);
        arranged = Set.copyOf(arranged);
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        DayKind kind = special.get(day);
        return kind == null ? !SpecialDay.weekend(day) : kind == DayKind.WORKDAY;
    }

    /** Whether an arrangement makes this day a holiday; a plain weekend is none. */
    public boolean isHoliday(LocalDate day) {
        return special.get(day) == DayKind.HOLIDAY;
    }

    /**
     * The working day that lies so many working days after a day, or before it if the number is negative; with 0 the day itself
     * or, if nobody works then, the next working day.
     *
     * @param days −2000 to 2000
     */
    public LocalDate plus(LocalDate from, int days) {
        if (Math.abs(days) > FARTHEST) {
            throw new IllegalArgumentException(days + " working days");
        }
        LocalDate day = days == 0 ? from.minusDays(1) : from;
        for (int left = Math.max(1, Math.abs(days)); left > 0; ) {
            day = day.plusDays(days < 0 ? -1 : 1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after the first day up to the last, included; negative if the last comes first. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -between(toInclusive, fromExclusive);
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether the holidays of this year are known. */
    public boolean knows(int year) {
        return arranged.contains(year);
    }
}
