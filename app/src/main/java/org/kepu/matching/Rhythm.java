package org.kepu.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kepu.matching.core.DayHalf;
import org.kepu.matching.core.Half;

/**
 * When a team goes out.
 *
 * @param free halves of weekdays on which it goes out as a rule
 * @param perDay visits on a day at most, 1 to 6
 * @param perWeek visits in a week at most, 1 to 20
 * @param minors whether volunteers under age, where it has any, go out with it
 * @param away stretches of days on which it does not go out, by their first day
 * @param known whether the leader said so; false for what is taken to be usual
 */
public record Rhythm(Set<DayHalf> free, int perDay, int perWeek, boolean minors, List<Away> away, boolean known) {

    /** Most stretches that are kept for a team. */
    public static final int MOST_AWAY = 20;

    public Rhythm {
        free = Set.copyOf(free);
        away = List.copyOf(away);
    }

    /** Days on which a team does not go out, both included. */
    public record Away(LocalDate first, LocalDate last) {}

    /** What is taken to be usual: daytime of every day, two visits a day, five a week. */
    public static Rhythm usual() {
        return new Rhythm(daytime(DayOfWeek.values()), 2, 5, true, List.of(), false);
    }

    /** Daytime of these weekdays, as many visits as usual. */
    public static Rhythm on(DayOfWeek... days) {
        return new Rhythm(daytime(days), 2, 5, true, List.of(), true);
    }

    private static Set<DayHalf> daytime(DayOfWeek... days) {
        Set<DayHalf> daytime = new HashSet<>();
        for (DayOfWeek day : days) {
            daytime.add(new DayHalf(day, Half.MORNING));
            daytime.add(new DayHalf(day, Half.AFTERNOON));
        }
        return daytime;
    }

    /** The days of a stretch of time on which it is away. */
    Set<LocalDate> daysAway(LocalDate from, LocalDate until) {
        Set<LocalDate> days = new HashSet<>();
        for (Away each : away) {
            LocalDate first = each.first().isBefore(from) ? from : each.first();
            LocalDate last = each.last().isAfter(until) ? until : each.last();
            first.datesUntil(last.isBefore(first) ? first : last.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
