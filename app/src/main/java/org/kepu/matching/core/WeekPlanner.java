package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Plans weeks. One thread and one seed: the same week with the same number of steps gives the same plan. Making one takes a moment, as the
 * solver reads its model; do it when a plan is wanted, not before.
 */
public final class WeekPlanner {

    private static final long SEED = 20_261_126;

    private final SolverConfig config = new SolverConfig()
            .withSolutionClass(WeekPlan.class)
            .withEntityClasses(TeamDay.class, Visit.class)
            .withConstraintProviderClass(WeekRules.class)
            .withPreviewFeature(PreviewFeature.NEIGHBORHOODS)
            .withRandomSeed(SEED)
            .withPhases(new LocalSearchPhaseConfig()
                    .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                    .withMoveProviderClass(LikelyMoves.class));

    private final SolverFactory<WeekPlan> searching = SolverFactory.create(config);

    /** Its construction phase is how alternatives for one order are enumerated; it makes no plans. */
    private final SolutionManager<WeekPlan, HardMediumSoftLongScore> judge = SolutionManager.create(
            SolverFactory.create(new SolverConfig(config).withPhases(new ConstructionHeuristicPhaseConfig())));

    /**
     * How long to search.
     *
     * @param time at most
     * @param idle ends earlier if nothing better was found for so long
     */
    public record Limits(Duration time, Duration idle) {}

    /** The plan made by putting each order where it costs least, one after the other. */
    public Solved greedy(Week week) {
        return Solved.of(judged(Greedy.fill(week.empty(), Map.of())));
    }

    /**
     * The best plan found; never worse than {@link #greedy}.
     *
     * @param start where to begin, for example from what was found before an interruption
     * @param better told of each better plan, in the thread of the search
     * @param stop asked again and again; the search ends soon after it says yes
     */
    public Solved solve(
            Week week, Map<String, Slot> start, Limits limits, Consumer<Solved> better, BooleanSupplier stop) {
        // making the first plan and the solver counts, too, and a hundredth is left for coming to an end
        long until = System.nanoTime() + limits.time().toNanos() / 100 * 99;
        WeekPlan begin = judged(Greedy.fill(week.empty(), start));
        if (!start.isEmpty()) {
            WeekPlan fresh = judged(Greedy.fill(week.empty(), Map.of()));
            begin = fresh.score().compareTo(begin.score()) > 0 ? fresh : begin;
        }
        better.accept(Solved.of(begin));
        if (week.needs().size() == week.settled().size() || stop.getAsBoolean()) {
            return Solved.of(begin);
        }
        Solver<WeekPlan> solver = searching.buildSolver(new SolverConfigOverride<WeekPlan>()
                .withTerminationConfig(new TerminationConfig().withUnimprovedSpentLimit(limits.idle())));
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized()) {
                better.accept(Solved.of(event.getNewBestSolution()));
            }
        });
        try (Watch _ = Watch.over(solver, stop, until)) {
            return Solved.of(solver.solve(begin));
        }
    }

    WeekPlan judged(WeekPlan plan) {
        judge.update(plan);
        return plan;
    }

    SolutionManager<WeekPlan, HardMediumSoftLongScore> judge() {
        return judge;
    }
}
