package org.kepu.matching.core;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a team.
 *
 * @param topics it can help with
 * @param goesTo areas it goes to, each with what lies in it
 * @param free halves of weekdays on which it goes out as a rule
 * @param away days on which it does not
 * @param mostPerDay visits it makes on a day at most
 * @param mostPerWeek visits it makes in a week at most
 * @param minors whether volunteers under age go out with it
 * @param recent visits accepted or made in the last weeks
 * @param ratings how many visits were rated
 * @param rating their mean, 1 to 5; 0 without
 */
public record Team(
        String id,
        Set<String> topics,
        Spot home,
        Set<String> goesTo,
        Set<DayHalf> free,
        Set<LocalDate> away,
        int mostPerDay,
        int mostPerWeek,
        boolean minors,
        int recent,
        int ratings,
        double rating) {

    public Team {
        topics = Set.copyOf(topics);
        goesTo = Set.copyOf(goesTo);
        free = Set.copyOf(free);
        away = Set.copyOf(away);
    }

    /** The same without visits of the plan, which counts them itself, and away on more days. */
    public Team but(int fewer, Set<LocalDate> busy) {
        Set<LocalDate> days = new HashSet<>(away);
        days.addAll(busy);
        return new Team(
                id,
                topics,
                home,
                goesTo,
                free,
                days,
                mostPerDay,
                mostPerWeek,
                minors,
                Math.max(0, recent - fewer),
                ratings,
                rating);
    }

    /** Whether it can help with one of the topics; with any if none is asked for. */
    public boolean canHelp(Need need) {
        return need.topics().isEmpty() || need.topics().stream().anyMatch(topics::contains);
    }

    /** Whether the place lies where it goes. */
    public boolean goesTo(Need need) {
        return need.place().path().stream().anyMatch(goesTo::contains);
    }

    /** Whether those who go out with it may take part. */
    public boolean suits(Need need) {
        return !minors || need.suitsMinors();
    }

    /** Whether it goes out in this half of a day. */
    public boolean freeOn(LocalDate day, Half half) {
        return !away.contains(day)
                && free.contains(new DayHalf(day.getDayOfWeek(), half))
                && !(minors && half == Half.EVENING);
    }
}
