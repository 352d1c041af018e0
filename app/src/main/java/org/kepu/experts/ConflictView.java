package org.kepu.experts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an expert declared.
 *
 * @param to last day on which it holds, empty while no end is known
 */
public record ConflictView(UUID id, String text, LocalDate from, Optional<LocalDate> to) {

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
