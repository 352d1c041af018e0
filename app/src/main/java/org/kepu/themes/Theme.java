package org.kepu.themes;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day, week or month that comes back every year.
 *
 * @param key what calendars know it by; stays the same for good
 * @param to the last day, not before the first within one calendar year
 * @param settled false if a notice sets the days anew each year and these are only the days it lies within
 */
public record Theme(String key, String name, MonthDay from, MonthDay to, boolean settled) {

    /** Refuses what would not be the same days in every year. */
    public Theme {
        if (to.isBefore(from) || !from.isValidYear(1) || !to.isValidYear(1)) {
            throw new IllegalArgumentException(key + " does not lie within every year");
        }
    }

    /** Whether it is 全国科技活动周, which the yearly statistics count on its own. */
    public static boolean isScienceWeek(String key) {
        return key.equals("science-week");
    }

    /** Whether it is 全国科普月, which the yearly statistics count on its own. */
    public static boolean isScienceMonth(String key) {
        return key.equals("science-month");
    }

    /** Its days that are not over on this day: this year's, else next year's. */
    public Turn turn(LocalDate today) {
        int year = MonthDay.from(today).isAfter(to) ? today.getYear() + 1 : today.getYear();
        return new Turn(this, from.atYear(year), to.atYear(year));
    }

    /** A theme in one year. */
    public record Turn(Theme theme, LocalDate from, LocalDate to) {

        /** Whether it is on. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
