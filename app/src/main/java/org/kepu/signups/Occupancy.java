package org.kepu.signups;

import java.time.Instant;
import java.util.Optional;
import org.kepu.activities.SessionId;

/**
 * How the places of something are taken.
 *
 * @param session empty for an activity as a whole
 * @param capacity places; empty without limit
 * @param confirmed people who have a place
 * @param offered people for whom a place is kept until they reply
 * @param waiting people on the waiting list
 */
public record Occupancy(
        PlaceId place,
        Optional<SessionId> session,
        Instant starts,
        Optional<Integer> capacity,
        int confirmed,
        int offered,
        int waiting) {

    /** Places left; empty without limit, never below zero. */
    public Optional<Integer> left() {
        return capacity.map(places -> Math.max(0, places - confirmed - offered));
    }
}
