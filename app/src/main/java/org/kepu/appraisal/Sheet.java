package org.kepu.appraisal;

import java.time.Instant;
import java.util.Optional;

/**
 * The sheet of one subject.
 *
 * @param name what the subject was called when it was added
 * @param objection what it objects to, else empty
 * @param decision what the office answered, else empty
 * @param upheld whether the objection was found right, once decided
 */
public record Sheet(
        SheetId id,
        AppraisalId appraisal,
        Subject subject,
        String name,
        int position,
        SheetState state,
        Optional<Instant> submittedAt,
        String objection,
        Optional<Instant> objectedAt,
        String decision,
        Optional<Instant> decidedAt,
        Optional<Boolean> upheld) {

    /** Whether it objected and waits for an answer. */
    public boolean objecting() {
        return objectedAt.isPresent() && decidedAt.isEmpty();
    }
}
