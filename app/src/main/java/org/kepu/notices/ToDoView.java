package org.kepu.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A to-do as its reader sees it.
 *
 * @param addressee the key of whom it is for
 * @param closedAt when it was done, empty while it is open
 * @param unheld whether nobody holds the role it is for
 */
public record ToDoView(
        String subject,
        String addressee,
        String key,
        List<String> arguments,
        String path,
        Optional<LocalDate> due,
        Instant openedAt,
        Optional<Instant> closedAt,
        boolean unheld) {

    /** How soon it must be done. */
    public Urgency urgency(LocalDate today) {
        return Urgency.of(due, today);
    }

    /** How many days it is late, 0 if it is not. */
    public long daysLate(LocalDate today) {
        return due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
    }
}
