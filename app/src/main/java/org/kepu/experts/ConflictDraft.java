package org.kepu.experts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A declaration.
 *
 * @param text what keeps the expert from judging fairly, 2 to 300 characters
 * @param from first day on which it holds
 * @param to last day, not before the first; empty while no end is known
 */
public record ConflictDraft(String text, Optional<LocalDate> from, Optional<LocalDate> to) {

    public ConflictDraft {
        text = text.strip();
    }
}
