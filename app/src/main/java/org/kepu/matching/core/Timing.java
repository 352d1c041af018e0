package org.kepu.matching.core;

import java.util.Set;

/** When a visit can begin: in a half that both the team and the place have free, or over morning and afternoon if it is longer. */
final class Timing {

    /** No team leaves before eight o'clock. */
    static final int LEAVE = 480;

    /** From the beginning of the morning to the end of the afternoon; what takes longer takes several days, of which this is the first. */
    static final int WHOLE_DAY = Half.AFTERNOON.to() - Half.MORNING.from();

    private static final int LONGEST_HALF = Half.AFTERNOON.to() - Half.AFTERNOON.from();

    private Timing() {}

    /** The first minute from {@code ready} on at which it fits; if none, {@code ready} itself. */
    static int start(Set<Half> team, Set<Half> place, int ready, int minutes) {
        for (Half half : Half.values()) {
            int begin = Math.max(ready, half.from());
            if (fits(team, place, begin, minutes)) {
                return begin;
            }
        }
        return ready;
    }

    /** Minutes by which a visit does not lie within what is free, 0 if it fits; more the later it ends. */
    static int overrun(Set<Half> team, Set<Half> place, int start, int minutes) {
        if (fits(team, place, start, minutes)) {
            return 0;
        }
        return minutes + Math.max(0, start + minutes - Half.EVENING.to());
    }

    private static boolean fits(Set<Half> team, Set<Half> place, int begin, int minutes) {
        if (minutes > LONGEST_HALF) {
            return free(team, place, Half.MORNING)
                    && free(team, place, Half.AFTERNOON)
                    && begin >= Half.MORNING.from()
                    && begin + minutes <= Half.AFTERNOON.to();
        }
        for (Half half : Half.values()) {
            if (free(team, place, half) && begin >= half.from() && begin + minutes <= half.to()) {
                return true;
            }
        }
        return false;
    }

    private static boolean free(Set<Half> team, Set<Half> place, Half half) {
        return team.contains(half) && place.contains(half);
    }
}
