package org.kepu.checkins;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;

/**
 * Something recorded at the door.
 *
 * @param code hash of the code of a sign-up, 64 hexadecimal digits; empty for people who came without one
 * @param codeEnd the last characters of the code
 * @param audience of people who came without sign-up
 * @param heads how many came with the code, or without; below zero takes a count of people without sign-up back
 * @param at by the phone's clock
 * @param phone which phone
 */
public record DoorRecord(
        RecordId id,
        SessionId session,
        Optional<String> code,
        String codeEnd,
        Optional<Audience> audience,
        int heads,
        Instant at,
        String phone) {

    /** By the phones' clocks; the order only of lists, never of what counts. */
    static final Comparator<DoorRecord> ORDER =
            Comparator.comparing(DoorRecord::at).thenComparing(DoorRecord::id);
}
