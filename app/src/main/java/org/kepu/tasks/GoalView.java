package org.kepu.tasks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A goal with what came of it.
 *
 * @param due empty: when the task is due
 * @param binding how it counts itself from the ledger; empty for one that people tell figures of
 * @param actual empty if nobody has said anything yet, which is not the same as nothing
 */
public record GoalView(
        GoalId id,
        String what,
        BigDecimal target,
        String unit,
        Optional<LocalDate> due,
        Counting counting,
        Optional<Binding> binding,
        Optional<BigDecimal> actual) {

    GoalView with(BigDecimal counted) {
        return new GoalView(id, what, target, unit, due, counting, binding, Optional.of(counted));
    }

    /** How much of the target is reached, in whole percent from 0 to 100, rounded down; 0 where nobody has said anything. */
    public int share() {
        return actual.map(amount -> amount.multiply(BigDecimal.valueOf(100))
                        .divide(target, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(100))
                        .intValue())
                .orElse(0);
    }

    /** Whether the actual has come to the target. */
    public boolean reached() {
        return actual.filter(amount -> amount.compareTo(target) >= 0).isPresent();
    }
}
