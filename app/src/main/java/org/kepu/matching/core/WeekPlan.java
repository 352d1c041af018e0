package org.kepu.matching.core;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of the teams in a week, and the visits that are put on them. */
@PlanningSolution
public class WeekPlan {

    @PlanningEntityCollectionProperty
    private List<TeamDay> days = List.of();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Visit> visits = List.of();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which copies plans. */
    WeekPlan() {}

    WeekPlan(List<TeamDay> days, List<Visit> visits) {
        this.days = days;
        this.visits = visits;
    }

    List<TeamDay> days() {
        return days;
    }

    List<Visit> visits() {
        return visits;
    }

    /** What it is worth, once it was asked of the rules. */
    HardMediumSoftLongScore score() {
        return score == null ? HardMediumSoftLongScore.ZERO : score;
    }
}
