package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A goal with what came of it.
 *
 * @param due empty: when the task is due
 * @param actual empty if nobody has said anything yet, which is not the same as nothing
 */
public record GoalView(
        GoalId id,
        String what,
        BigDecimal target,
        String unit,
        Optional<LocalDate> due,
        Counting counting,
        Optional<BigDecimal> actual) {

    /** Whether the actual has come to the target. */
    public boolean reached() {
        return actual.filter(amount -> amount.compareTo(target) >= 0).isPresent();
    }
}
