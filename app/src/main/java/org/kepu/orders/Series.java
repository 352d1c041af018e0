package org.kepu.orders;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An order that comes again.
 *
 * @param made how many orders were made of it
 * @param next day for which an order is to be made, empty if no more will be
 * @param stoppedBy empty unless somebody stopped it
 */
public record Series(
        SeriesId id,
        Repeat.Every every,
        LocalDate first,
        LocalDate last,
        int made,
        Optional<LocalDate> next,
        boolean stopped,
        String stoppedBy) {

    /** The day after {@link #made} orders, if there is one. */
    static Optional<LocalDate> next(Repeat.Every every, LocalDate first, LocalDate last, int made) {
        return Optional.of(every.day(first, made)).filter(day -> !day.isAfter(last));
    }

    /** Whether orders are still made of it. */
    public boolean running() {
        return next.isPresent();
    }
}
