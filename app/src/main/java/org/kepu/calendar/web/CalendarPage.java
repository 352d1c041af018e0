package org.kepu.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.calendar.Arrangement;
import org.kepu.web.FormErrors;

/**
 * A year of working days.
 *
 * @param source the notice the holidays are from, empty if they are not known
 * @param cells what the form about a day holds
 */
public record CalendarPage(
        int year,
        Optional<String> source,
        List<Month> months,
        List<Arrangement.Stretch> stretches,
        int workingDays,
        int holidays,
        Map<String, String> cells,
        FormErrors errors) {

    /** Addresses of years people can go to. */
    public static final int FIRST = 2000;

    /** The last one. */
    public static final int LAST = 2200;

    /**
     * One month.
     *
     * @param weeks from Monday to Sunday; days of other months are empty
     */
    public record Month(LocalDate first, List<List<Cell>> weeks, int workingDays) {}

    /**
     * One day.
     *
     * @param day null for a day of another month
     * @param state {@code WORK}, {@code REST}, {@code HOLIDAY} or {@code WORKDAY}
     * @param name of the holiday, may be empty
     */
    public record Cell(Optional<LocalDate> day, String state, String name, boolean today) {}

    /** What a field of the form about a day holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
