package org.kepu.checkins;

import java.util.Optional;
import org.kepu.shared.Audience;
import org.kepu.signups.CodeView;

/**
 * A record that could not be counted as it is, for the organiser to decide.
 *
 * @param signUp whose code it is; empty if nobody's
 * @param heads how many it is about
 * @param decision empty while nobody decided
 */
public record Conflict(
        DoorRecord record, ConflictReason reason, Optional<CodeView> signUp, int heads, Optional<Decision> decision) {

    /** For whom it would count, unless the organiser says otherwise. */
    public Audience audience() {
        return signUp.map(CodeView::audience).orElse(Audience.GENERAL);
    }
}
