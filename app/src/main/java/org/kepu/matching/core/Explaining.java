package org.kepu.matching.core;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.RecommendedAssignment;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why an order lies where it lies: what each other team would cost, rule by rule. */
public final class Explaining {

    private final WeekPlanner planner;

    private record Spot(TeamDay day, int start) {}

    /** With the rules of this planner. */
    public Explaining(WeekPlanner planner) {
        this.planner = planner;
    }

    /**
     * For each team that goes out in the week the best place the order could have there, the best team first; the rest of the plan stays
     * as it is. Empty for an order that is not part of the week.
     */
    public List<Alternative> alternatives(Week week, List<Planned> visits, String order) {
        WeekPlan plan = laid(week, visits, order);
        Optional<Visit> asked =
                plan.visits().stream().filter(visit -> visit.id().equals(order)).findFirst();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Alternative> best = new HashMap<>();
        planner
                .judge()
                .recommendAssignment(
                        plan,
                        asked.get(),
                        visit -> visit.day()
                                .map(day -> new Spot(day, visit.start()))
                                .orElse(null),
                        ScoreAnalysisFetchPolicy.FETCH_SHALLOW)
                .stream()
                .flatMap(each -> alternative(each).stream())
                .forEach(each -> best.merge(
                        each.slot().team(),
                        each,
                        (one, other) -> one.worth().compareTo(other.worth()) >= 0 ? one : other));
        return best.values().stream()
                .sorted(Comparator.comparing(Alternative::worth)
                        .reversed()
                        .thenComparing(each -> each.slot().team()))
                .toList();
    }

    /** Rule by rule, what another place costs more than this one. */
    public static List<Difference> between(Alternative chosen, Alternative other) {
        Map<Rule, Long> sums = new EnumMap<>(Rule.class);
        other.rules().forEach(rule -> sums.merge(rule.rule(), rule.amount(), Long::sum));
        chosen.rules().forEach(rule -> sums.merge(rule.rule(), -rule.amount(), Long::sum));
        return listed(sums);
    }

    private static Optional<Alternative> alternative(RecommendedAssignment<Spot, HardMediumSoftLongScore> found) {
        Spot spot = found.proposition();
        if (spot == null) {
            return Optional.empty();
        }
        Map<Rule, Long> sums = new EnumMap<>(Rule.class);
        for (ConstraintAnalysis<HardMediumSoftLongScore> each :
                found.scoreAnalysisDiff().constraintAnalyses()) {
            HardMediumSoftLongScore score = each.score();
            if (score.mediumScore() == 0) {
                String name = each.constraintName();
                Rule rule = name.equals(WeekRules.WAY_BACK) ? Rule.TRAVEL : Rule.valueOf(name);
                sums.merge(rule, -(score.hardScore() + score.softScore()), Long::sum);
            }
        }
        Worth worth = Worth.of(found.scoreAnalysisDiff().score());
        return Optional.of(new Alternative(
                new Slot(spot.day().team().id(), spot.day().date()),
                spot.start(),
                new Worth(worth.broken(), 0, worth.cost()),
                listed(sums)));
    }

    private static List<Difference> listed(Map<Rule, Long> sums) {
        return sums.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new Difference(each.getKey(), each.getValue()))
                .toList();
    }

    /** The plan without the order. */
    private static WeekPlan laid(Week week, List<Planned> visits, String without) {
        WeekPlan plan = week.empty();
        Map<String, TeamDay> days = new HashMap<>();
        plan.days().forEach(day -> days.put(day.id(), day));
        Map<String, Visit> byOrder = new HashMap<>();
        plan.visits().forEach(visit -> byOrder.put(visit.id(), visit));
        visits.stream()
                .filter(planned -> !planned.order().equals(without))
                .sorted(Comparator.comparingInt(Planned::start))
                .forEach(planned -> {
                    Visit visit = byOrder.get(planned.order());
                    TeamDay day = days.get(planned.slot().day());
                    if (visit != null && day != null) {
                        day.visits().add(visit);
                    }
                });
        return plan;
    }
}
