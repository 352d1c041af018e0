package org.kepu.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.kepu.shared.AccountId;

/**
 * One revision of a figure.
 *
 * @param draft what was said
 * @param revision from 0; the highest stands
 * @param withdrawn whether this revision takes the figure back
 */
public record Figure(FigureDraft draft, int revision, boolean withdrawn, Instant recordedAt, AccountId recordedBy) {

    /** What it is about. */
    public FigureKey key() {
        return draft.key();
    }

    /** The value, if it was found. */
    public Optional<BigDecimal> value() {
        return draft.value();
    }

    /** Whether it says that nothing can be concluded yet. */
    public boolean open() {
        return !draft.openReason().isEmpty();
    }
}
