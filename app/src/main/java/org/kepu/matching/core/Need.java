package org.kepu.matching.core;

import java.util.Set;

/**
 * What an order needs of a team.
 *
 * @param id of the order
 * @param topics of the service; empty if none are known, then every team can help
 * @param minutes of the visit
 * @param township of the place: the third area of its path, or the smallest that is given
 * @param neverServed whether that township has never had a visit
 * @param waitingDays since it was sent
 * @param suitsMinors whether volunteers under age may take part
 * @param wish when the place can receive a visit
 * @param familiar the team that went there before; empty if none did
 * @param claimed whether a unit has taken it on; those that none has give way to those
 */
public record Need(
        String id,
        Set<String> topics,
        int minutes,
        Spot place,
        String township,
        boolean neverServed,
        int waitingDays,
        boolean suitsMinors,
        Wish wish,
        String familiar,
        boolean claimed) {

    /** Minutes from the beginning of a day's first half to the end of the second; what takes longer takes several days. */
    public static final int ONE_DAY = Timing.WHOLE_DAY;

    public Need {
        topics = Set.copyOf(topics);
    }

    /** Whether it takes more than a day, which is for people to arrange. */
    public boolean severalDays() {
        return minutes > ONE_DAY;
    }

    /** Days a team is busy with it. */
    public int days() {
        return Math.max(1, Math.ceilDiv(minutes, ONE_DAY));
    }
}
