package org.kepu.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a lamp is decided by: one task with its goals.
 *
 * @param from first day on which work could begin
 * @param due last day
 * @param done whether it was declared done
 */
record TaskFacts(LocalDate from, LocalDate due, boolean done, List<Goal> goals) {

    TaskFacts {
        goals = List.copyOf(goals);
    }

    /**
     * One measurable goal.
     *
     * @param text as people wrote it
     * @param target more than nothing
     * @param actual what is reached by today, empty if nothing is known
     */
    record Goal(String text, BigDecimal target, Optional<BigDecimal> actual) {

        boolean reached() {
            return actual.filter(value -> value.compareTo(target) >= 0).isPresent();
        }
    }

    boolean finished() {
        return done || (!goals.isEmpty() && goals.stream().allMatch(Goal::reached));
    }
}
