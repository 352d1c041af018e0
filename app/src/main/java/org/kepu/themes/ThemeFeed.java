package org.kepu.themes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Themes as a calendar that others subscribe to (RFC 5545): whole days that come back every year and leave people free. */
public final class ThemeFeed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ThemeFeed() {}

    /**
     * Writes the calendar.
     *
     * @param title what calendars show as its name
     * @param unsettled said of themes whose days a notice sets anew each year
     * @param year in which the rows of days begin
     */
    public static String write(List<Theme> themes, String title, String unsettled, int year, Instant now) {
        ContentLines lines = new ContentLines()
                .raw("BEGIN", "VCALENDAR")
                .raw("VERSION", "2.0")
                .raw("PRODID", "-//Kepu//Themes//ZH")
                .text("X-WR-CALNAME", title);
        for (Theme theme : themes) {
            LocalDate from = theme.from().atYear(year);
            lines.raw("BEGIN", "VEVENT")
                    .raw("UID", "theme-" + theme.key() + "@kepu")
                    .raw("DTSTAMP", STAMP.format(now))
                    .raw("DTSTART;VALUE=DATE", DAY.format(from))
                    .raw("DTEND;VALUE=DATE", DAY.format(theme.to().atYear(year).plusDays(1)))
                    .raw("RRULE", "FREQ=YEARLY")
                    .text("SUMMARY", theme.name());
            if (!theme.settled()) {
                lines.text("DESCRIPTION", unsettled);
            }
            lines.raw("TRANSP", "TRANSPARENT").raw("END", "VEVENT");
        }
        return lines.raw("END", "VCALENDAR").toString();
    }
}
