package org.kepu.matching.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.matching.core.Days;
import org.kepu.matching.core.Half;
import org.kepu.matching.core.Wish;
import org.kepu.web.Ui;

/**
 * Says what was understood of a wish, so that people see what was not.
 *
 * @param text empty if nothing was understood
 */
public record WishText(String text) {

    /** A wish in words. */
    public static WishText of(Ui ui, Wish wish) {
        String times = joined(ui, wish.times(), "matching.wish.or");
        String not = joined(ui, wish.not(), "list.comma");
        return new WishText(Stream.of(
                        times.isEmpty() || !wish.soft() ? times : ui.t("matching.wish.soft", times),
                        not.isEmpty() ? "" : ui.t("matching.wish.not", not))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(ui.t("matching.wish.but"))));
    }

    /** Whether these words say the same but for spaces and commas, so that one of the two is enough. */
    public boolean says(String words) {
        return bare(text).equals(bare(words));
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s,，、]", "");
    }

    private static String joined(Ui ui, List<Wish.Time> times, String by) {
        return times.stream().map(time -> time(ui, time)).collect(Collectors.joining(ui.t(by)));
    }

    private static String time(Ui ui, Wish.Time time) {
        String days = time.days().stream()
                .map(each -> days(ui, each))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(ui.t("list.comma")));
        String halves = halves(ui, time.halves());
        if (days.isEmpty()) {
            return halves.isEmpty() ? ui.t("matching.wish.any") : halves;
        }
        return halves.isEmpty() ? days : ui.t("matching.wish.time", days, halves);
    }

    /** Nothing for the daytime, which is meant if nothing is said, and for the whole day. */
    private static String halves(Ui ui, Set<Half> halves) {
        if (halves.equals(Wish.DAYTIME) || halves.size() == Half.values().length) {
            return "";
        }
        return halves.stream().sorted().map(ui::t).collect(Collectors.joining(ui.t("list.comma")));
    }

    private static String days(Ui ui, Days days) {
        String weekdays = weekdays(ui, days.weekdays());
        if (days.weekly()) {
            return weekdays;
        }
        String dates = dates(ui, days);
        return weekdays.isEmpty() ? dates : ui.t("matching.wish.within", dates, weekdays);
    }

    private static String dates(Ui ui, Days days) {
        if (!days.begins()) {
            return ui.t("matching.wish.until", ui.date(days.last()));
        }
        if (!days.ends()) {
            return ui.t("matching.wish.from", ui.date(days.first()));
        }
        return days.first().equals(days.last())
                ? ui.date(days.first())
                : ui.t("matching.wish.stretch", ui.date(days.first()), ui.date(days.last()));
    }

    private static String weekdays(Ui ui, Set<DayOfWeek> days) {
        return switch (days.size()) {
            case 7 -> "";
            case 5 ->
                days.contains(DayOfWeek.SATURDAY) || days.contains(DayOfWeek.SUNDAY)
                        ? named(ui, days)
                        : ui.t("matching.wish.workdays");
            case 2 ->
                days.contains(DayOfWeek.SATURDAY) && days.contains(DayOfWeek.SUNDAY)
                        ? ui.t("matching.wish.weekend")
                        : named(ui, days);
            default -> named(ui, days);
        };
    }

    private static String named(Ui ui, Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> ui.t("matching.weekday." + day.getValue()))
                .collect(Collectors.joining(ui.t("list.comma")));
    }
}
