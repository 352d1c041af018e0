package org.kepu.matching;

import java.util.function.Supplier;
import org.kepu.matching.core.WeekPlanner;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The planner, made when the first plan is wanted: the application starts without it. */
@Component
class Solvers {

    private final Supplier<WeekPlanner> planner = SingletonSupplier.of(WeekPlanner::new);

    WeekPlanner get() {
        return planner.get();
    }
}
