package org.kepu.matching.core;

import java.time.DayOfWeek;

/** A half of a weekday, on which a team goes out as a rule. */
public record DayHalf(DayOfWeek day, Half half) {

    /** As it is kept, for example {@code SATURDAY_MORNING}. */
    @Override
    public String toString() {
        return day + "_" + half;
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static DayHalf parse(String text) {
        int gap = text.indexOf('_');
        if (gap < 0) {
            throw new IllegalArgumentException(text);
        }
        return new DayHalf(DayOfWeek.valueOf(text.substring(0, gap)), Half.valueOf(text.substring(gap + 1)));
    }
}
