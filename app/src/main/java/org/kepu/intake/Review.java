package org.kepu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kepu.plan.PlanDraft;

/**
 * A draft under review.
 *
 * @param lines the source, empty if the draft was not read from a document
 * @param undoable the last correction, if it can be taken back
 * @param redoable the correction that was taken back last
 */
public record Review(
        ImportView about,
        PlanDraft draft,
        List<SourceText> lines,
        Optional<Revision> undoable,
        Optional<Revision> redoable) {

    /**
     * One correction.
     *
     * @param what message key, for example {@code intake.did.clause}
     * @param about what it concerned, for the message
     */
    public record Revision(String what, String about, String by, Instant at) {}

    /** Notices that a person should look at before adopting. */
    public long uncertain() {
        return draft.notices().stream()
                .filter(notice -> !notice.settled() && notice.level() != PlanDraft.Notice.Level.INFO)
                .count();
    }

    /** Units that adopting would create. */
    public long unitsToCreate() {
        return draft.namedUnits().stream().filter(unit -> unit.unit().isEmpty()).count();
    }
}
