package org.kepu.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Counts working days by the official holidays of each year; where a year's are not known, weekends alone are free. */
@Service
public class WorkingDays {

    private final HolidayRows rows;

    WorkingDays(HolidayRows rows) {
        this.rows = rows;
    }

    /** Everything that is known now, for lists: one statement however many days are asked about. */
    public WorkingCalendar calendar() {
        return rows.calendar();
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    /** See {@link WorkingCalendar#plus}. */
    public LocalDate plus(LocalDate from, int days) {
        return calendar().plus(from, days);
    }

    /** See {@link WorkingCalendar#between}. */
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        return calendar().between(fromExclusive, toInclusive);
    }
}
