package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody says about a goal.
 *
 * @param id the goal it corrects, empty for a new one
 * @param what is counted, for example 举办讲座; may be empty
 * @param target more than 0
 * @param unit of measure, for example 场
 * @param due empty: when the task is due
 */
public record GoalDraft(
        Optional<GoalId> id, String what, BigDecimal target, String unit, Optional<LocalDate> due, Counting counting) {

    public GoalDraft {
        what = what.strip();
        unit = unit.strip();
    }

    /** A new goal that is due with its task and counted as its unit of measure wants. */
    public static GoalDraft of(String what, BigDecimal target, String unit) {
        return new GoalDraft(Optional.empty(), what, target, unit, Optional.empty(), Counting.of(unit));
    }
}
