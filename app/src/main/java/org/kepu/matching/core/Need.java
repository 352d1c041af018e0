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
 * @param halves when the place can receive a visit
 * @param familiar the team that went there before; empty if none did
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
        Set<Half> halves,
        String familiar) {

    public Need {
        topics = Set.copyOf(topics);
        halves = Set.copyOf(halves);
    }
}
