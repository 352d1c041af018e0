package org.kepu.orders;

import java.util.List;

/**
 * What requesters said of a unit's or a team's visits. Each order counts once it is closed.
 *
 * @param team whether it is a team, else a unit
 * @param ratings how many gave 1, 2, 3, 4 and 5; empty below {@link #FEWEST}, so that nobody can be told by the rating
 * @param rated how many rated
 * @param served how many visits were confirmed
 */
public record Satisfaction(boolean team, String name, List<Long> ratings, long rated, long served) {

    /** From so many ratings on they are shown. */
    public static final int FEWEST = 3;

    public Satisfaction {
        ratings = rated < FEWEST ? List.of() : List.copyOf(ratings);
    }

    /** Of a hundred who rated, how many gave 3 or more; −1 while that is not shown. */
    public int content() {
        return ratings.isEmpty()
                ? -1
                : (int) Math.round(100.0 * (ratings.get(2) + ratings.get(3) + ratings.get(4)) / rated);
    }
}
