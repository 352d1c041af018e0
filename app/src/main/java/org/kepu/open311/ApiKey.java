package org.kepu.open311;

import java.time.Instant;
import java.util.Optional;

/**
 * The key of a program.
 *
 * @param holder who runs the program
 * @param contact whom to call when it sends nonsense
 * @param beginning of the key; the rest is known to the holder alone
 * @param usedAt when it was used last, to the hour
 */
public record ApiKey(
        ApiKeyId id,
        String holder,
        String contact,
        String beginning,
        Instant issuedAt,
        String issuedBy,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    /** Whether requests with it are taken. */
    public boolean valid() {
        return revokedAt.isEmpty();
    }
}
