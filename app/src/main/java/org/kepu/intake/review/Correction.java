package org.kepu.intake.review;

import java.util.Optional;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;

/** One correction of a draft; pure, so that it can be tried, tested and taken back. */
public sealed interface Correction
        permits PartCorrection, ProgrammeCorrection, ClauseCorrection, UnitCorrection, NoticeCorrection {

    /**
     * The part of the draft it changes, empty if that part is gone. A form carries the {@link Fingerprint} of it, so that a
     * correction of something another reviewer changed meanwhile is noticed.
     */
    Optional<?> target(PlanDraft draft);

    /** The corrected draft, or why it cannot be corrected so. */
    Outcome<PlanDraft> apply(PlanDraft draft);

    /** Message key that says what was done. */
    String what();

    /** What it was done to, for the message; may be empty. */
    String about(PlanDraft draft);
}
