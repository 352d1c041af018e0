package org.kepu.matching.core;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a place can receive a visit, as far as the words of the requester tell.
 *
 * @param times in one of which the visit is wished; in the daytime of any day if there are none
 * @param not times in which it cannot be
 * @param soft whether another day will do where none of these fits
 */
public record Wish(List<Time> times, List<Time> not, boolean soft) {

    /** When places receive visits if nobody says anything else. */
    public static final Set<Half> DAYTIME = Set.of(Half.MORNING, Half.AFTERNOON);

    public Wish {
        times = List.copyOf(times);
        not = List.copyOf(not);
    }

    /** Parts of some days. */
    public record Time(List<Days> days, Set<Half> halves) {

        public Time {
            days = List.copyOf(days);
            halves = Set.copyOf(halves);
        }

        boolean holds(LocalDate day) {
            return days.stream().anyMatch(each -> each.holds(day));
        }
    }

    /** The daytime of any day. */
    public static Wish none() {
        return new Wish(List.of(), List.of(), false);
    }

    /** These halves of any day. */
    public static Wish in(Set<Half> halves) {
        return new Wish(List.of(new Time(List.of(Days.all()), halves)), List.of(), false);
    }

    /** Whether nothing is wished. */
    public boolean nothing() {
        return times.isEmpty() && not.isEmpty();
    }

    /** In which halves of a day a visit can be; none if the day is not wished. */
    public Set<Half> halves(LocalDate day) {
        Set<Half> halves = EnumSet.noneOf(Half.class);
        times.stream().filter(time -> time.holds(day)).forEach(time -> halves.addAll(time.halves()));
        if (times.isEmpty() || (soft && halves.isEmpty())) {
            halves.addAll(DAYTIME);
        }
        not.stream().filter(time -> time.holds(day)).forEach(time -> halves.removeAll(time.halves()));
        return halves;
    }

    /** Whether a day is one of those that are wished, if it need not be. */
    boolean names(LocalDate day) {
        return times.isEmpty() || times.stream().anyMatch(time -> time.holds(day));
    }

    /** Whether a visit can be on one of the days between these, both included. */
    public boolean within(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).anyMatch(day -> !halves(day).isEmpty());
    }
}
