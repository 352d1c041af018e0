package org.kepu.themes;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.shared.Refusal;

/**
 * A theme as somebody typed it.
 *
 * @param from the first day; empty if what was typed is no day of every year
 * @param to the last day; the first if nothing was typed
 * @param settled false if a notice sets the days anew each year
 */
public record ThemeDraft(String name, Optional<MonthDay> from, Optional<MonthDay> to, boolean settled) {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[-月./]\\s*(\\d{1,2})\\s*日?");

    /** Reads a form with the fields of this record; days as 9-1, 9月1日, 09.01. */
    public static ThemeDraft read(Map<String, String> cells) {
        String first = cells.getOrDefault("from", "").strip();
        String last = cells.getOrDefault("to", "").strip();
        return new ThemeDraft(
                cells.getOrDefault("name", "").strip(),
                day(first),
                day(last.isEmpty() ? first : last),
                cells.getOrDefault("unsettled", "").isEmpty());
    }

    /** As a day is typed: 9-1. */
    public static String written(MonthDay day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    List<Refusal> wrong() {
        List<Refusal> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > 40) {
            wrong.add(Refusal.at("name", "themes.refusal.name", 40));
        }
        if (from.isEmpty()) {
            wrong.add(Refusal.at("from", "themes.refusal.day"));
        }
        if (to.isEmpty()) {
            wrong.add(Refusal.at("to", "themes.refusal.day"));
        }
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            wrong.add(Refusal.at("to", "themes.refusal.order"));
        }
        return wrong;
    }

    Theme theme(String key) {
        return new Theme(key, name, from.orElseThrow(), to.orElseThrow(), settled);
    }

    private static Optional<MonthDay> day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    .filter(day -> day.isValidYear(1));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
