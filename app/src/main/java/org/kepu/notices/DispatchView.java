package org.kepu.notices;

import java.time.Instant;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * A dispatch as administrators see it: whom it is for, not where to and not what it says.
 *
 * @param to empty for somebody without an account
 * @param nextAt when it is tried next, empty if it was sent or given up
 * @param lastError empty if the last attempt went well or there was none
 */
public record DispatchView(
        DispatchId id,
        Channel channel,
        Optional<AccountId> to,
        Instant queuedAt,
        int attempts,
        Optional<Instant> nextAt,
        Optional<Instant> sentAt,
        String lastError) {

    /** Whether nobody tries any more. */
    public boolean givenUp() {
        return nextAt.isEmpty() && sentAt.isEmpty();
    }
}
