package org.kepu.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * A dispatch as administrators see it: without its text, the address masked.
 *
 * @param nextAt when it is tried next, empty if it was sent or given up
 * @param lastError empty if the last attempt went well or there was none
 */
public record DispatchView(
        DispatchId id,
        Channel channel,
        String address,
        Instant queuedAt,
        int attempts,
        Optional<Instant> nextAt,
        Optional<Instant> sentAt,
        String lastError) {

    /** Whether nobody tries any more. */
    public boolean givenUp() {
        return nextAt.isEmpty() && sentAt.isEmpty();
    }

    /** Shows enough to recognise an address: w…@xz.gov.cn, 138…78. */
    static String masked(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "…" + address.substring(at);
        }
        return address.length() < 7 ? "…" : address.substring(0, 3) + "…" + address.substring(address.length() - 2);
    }
}
