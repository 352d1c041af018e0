package org.kepu.matching.core;

import java.util.Comparator;
import java.util.List;

/**
 * A plan for a week.
 *
 * @param visits what is planned, by day, team and time
 * @param unplanned orders left without a team
 */
public record Solved(Worth worth, List<Planned> visits, List<String> unplanned) {

    public Solved {
        visits = List.copyOf(visits);
        unplanned = List.copyOf(unplanned);
    }

    static Solved of(WeekPlan plan) {
        return new Solved(
                Worth.of(plan.score()),
                plan.visits().stream()
                        .filter(Visit::planned)
                        .map(visit -> new Planned(
                                visit.id(),
                                visit.dayOf().team().id(),
                                visit.dayOf().date(),
                                visit.start(),
                                visit.end(),
                                visit.way(),
                                visit.settled()))
                        .sorted(Comparator.comparing(Planned::date)
                                .thenComparing(Planned::team)
                                .thenComparingInt(Planned::start))
                        .toList(),
                plan.visits().stream()
                        .filter(visit -> !visit.planned())
                        .map(Visit::id)
                        .toList());
    }
}
