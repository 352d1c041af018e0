package org.kepu.activities.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.kepu.activities.SessionView;
import org.kepu.web.Ui;

/** From when to when a session goes, in China. */
public record SessionTime(LocalDateTime from, LocalDateTime to) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** As it is written: day, day of the week and hours; the last day too where it takes several. */
    public static String text(Ui ui, SessionView session) {
        return text(ui, session.starts(), session.ends());
    }

    static String text(Ui ui, Instant starts, Instant ends) {
        return new SessionTime(local(starts), local(ends)).text(ui);
    }

    private String text(Ui ui) {
        String begins = day(ui, from.toLocalDate()) + " " + TIME.format(from);
        return from.toLocalDate().equals(to.toLocalDate())
                ? begins + "–" + TIME.format(to)
                : begins + " – " + day(ui, to.toLocalDate()) + " " + TIME.format(to);
    }

    /** The hour at which it begins, empty on the later days of what takes several. */
    public static String hour(LocalDate day, SessionView session) {
        LocalDateTime from = local(session.starts());
        return from.toLocalDate().equals(day) ? TIME.format(from) : "";
    }

    /** A day with its day of the week. */
    public static String day(Ui ui, LocalDate day) {
        return ui.date(day) + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, ui.locale());
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, CHINA);
    }
}
