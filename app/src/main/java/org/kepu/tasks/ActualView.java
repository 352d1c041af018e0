package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A figure somebody entered.
 *
 * @param day the day the figure is about
 * @param source where it comes from, as written
 * @param withdrawn why, when and by whom it was taken back
 */
public record ActualView(
        ActualId id,
        GoalId goal,
        LocalDate day,
        BigDecimal amount,
        String source,
        Instant enteredAt,
        String enteredBy,
        Optional<Withdrawal> withdrawn) {

    /** A figure taken back. */
    public record Withdrawal(Instant at, String by, String reason) {}
}
