package org.kepu.planreader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the plan wants to reach, with figures.
 *
 * @param name such as 公民具备科学素质的比例
 * @param unit such as {@code %}; empty when there is none
 * @param baseline where it started; null when not stated
 * @param target where it shall be at the end; null when not stated
 * @param milestones values for years in between
 */
public record Indicator(
        String name,
        String unit,
        @Nullable Measure baseline,
        @Nullable Measure target,
        List<Measure> milestones) {
    public Indicator {
        milestones = List.copyOf(milestones);
    }
}
