package org.kepu.indicators;

import java.math.BigDecimal;
import java.util.Optional;
import org.kepu.plan.PlanId;

/**
 * Where an indicator starts from and what it shall reach.
 *
 * @param plan the plan that says so; empty where the office itself does
 * @param title of the plan, else empty
 * @param dropped whether the plan's edition in force no longer says so
 */
public record Goal(
        Optional<PlanId> plan,
        String title,
        Optional<Integer> baselineYear,
        Optional<BigDecimal> baseline,
        Optional<Integer> targetYear,
        Optional<BigDecimal> target,
        boolean dropped) {

    /** Neither a start nor an aim. */
    public static final Goal NONE = new Goal(
            Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Set by the office itself. */
    public static Goal own(
            Optional<Integer> baselineYear,
            Optional<BigDecimal> baseline,
            Optional<Integer> targetYear,
            Optional<BigDecimal> target) {
        return new Goal(Optional.empty(), "", baselineYear, baseline, targetYear, target, false);
    }
}
