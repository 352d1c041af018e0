package org.kepu.activities.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.kepu.activities.Scheduled;
import org.kepu.web.Option;

/**
 * A month of activities.
 *
 * @param days what is on, by day; days without anything are left out
 * @param feed address of the calendar to subscribe to, with the same choices
 */
public record CalendarPage(
        YearMonth month,
        LocalDate today,
        Map<LocalDate, List<Scheduled>> days,
        List<Option> areas,
        String area,
        String audience,
        String feed) {

    /** All days of the month. */
    public List<LocalDate> all() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    /** What is on that day. */
    public List<Scheduled> on(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    /** Where a day stands: its weekday, whether it is today, whether nothing is on. */
    public String look(LocalDate day) {
        return "d" + day.getDayOfWeek().getValue() + (day.equals(today) ? " today" : "")
                + (on(day).isEmpty() ? " nothing" : "");
    }
}
