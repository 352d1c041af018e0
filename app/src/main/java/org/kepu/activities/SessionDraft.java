package org.kepu.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as it is entered.
 *
 * @param id of the session it changes; empty for a new one
 */
public record SessionDraft(Optional<SessionId> id, Instant starts, Instant ends) {

    private static final Duration LONGEST = Duration.ofDays(366);

    boolean possible() {
        return ends.isAfter(starts) && !ends.isAfter(starts.plus(LONGEST));
    }
}
