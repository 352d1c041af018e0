package org.kepu.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.kepu.shared.Refusal;

/**
 * A day that is not what its day of the week says, or a weekend that belongs to a holiday.
 *
 * @param name of the holiday, also for a day worked in exchange for it
 */
public record SpecialDay(LocalDate day, DayKind kind, String name) {

    public SpecialDay {
        name = name.strip();
    }

    /** Whether the day is a Saturday or Sunday. */
    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Why this cannot be; the database refuses the same. */
    Optional<Refusal> refusal() {
        if (name.isEmpty()) {
            return Optional.of(Refusal.at("name", "calendar.refusal.name"));
        }
        if (name.length() > 20) {
            return Optional.of(Refusal.at("name", "imports.cell.tooLong", 20));
        }
        return kind == DayKind.WORKDAY && !weekend(day)
                ? Optional.of(Refusal.at("day", "calendar.refusal.workdayAnyway", day.toString()))
                : Optional.empty();
    }
}
