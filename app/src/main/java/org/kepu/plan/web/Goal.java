package org.kepu.plan.web;

import java.util.Optional;
import org.kepu.plan.LiteracyRate;
import org.kepu.plan.PlanView;

/**
 * What a plan wants to reach: its indicator, and published figures to compare with if there are any.
 *
 * @param indicator name, baseline and target as the plan sets them
 * @param rates only for the literacy rate
 */
public record Goal(PlanView.Indicator indicator, Optional<RateTable> rates) {

    /** Whether a result for the target year (or later) has been published for the area itself. */
    public boolean hasResult() {
        Integer year = indicator.targetYear();
        return year != null
                && rates.stream()
                        .flatMap(table -> table.figures().stream())
                        .anyMatch(rate -> rate.kind() == LiteracyRate.Kind.MEASURED
                                && rate.year() >= year
                                && rates.get().columns().stream()
                                        .anyMatch(column ->
                                                column.own() && column.place().equals(rate.place())));
    }
}
