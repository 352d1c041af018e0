package org.kepu.activities;

import java.time.Instant;

/**
 * One time an activity takes place.
 *
 * @param reason why it was called off on its own
 */
public record SessionView(
        SessionId id, ActivityId activity, Instant starts, Instant ends, boolean calledOff, String reason) {

    /** Whether it is over. */
    public boolean over(Instant now) {
        return !ends.isAfter(now);
    }
}
