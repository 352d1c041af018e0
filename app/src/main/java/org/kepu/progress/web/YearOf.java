package org.kepu.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kepu.plan.PlanPeriod;

/** Which year a board shows. */
final class YearOf {

    private YearOf() {}

    /** The year asked for, else this year, or the plan's year that is nearest to it. */
    static int asked(@Nullable Integer year, PlanPeriod period, Clock clock) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year;
        return year == null ? Math.clamp(wanted, period.from(), period.to()) : Math.clamp(wanted, 1949, 2200);
    }
}
