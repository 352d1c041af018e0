package org.kepu.matching.core;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan a careful person would make by hand: claimed orders first, of these the ones of townships never served, then who waits longest; each goes where it costs
 * least and breaks no hard rule. The solver begins with it, so that a plan that is stopped at any moment is never worse.
 */
final class Greedy {

    private final WeekPlan plan;
    private final Map<String, TeamDay> days = new HashMap<>();
    private final Map<String, Integer> visitsOfTeam = new HashMap<>();

    private record Best(TeamDay day, int index, long cost) {}

    private Greedy(WeekPlan plan) {
        this.plan = plan;
        plan.days().forEach(day -> days.put(day.id(), day));
    }

    /** Fills a plan in which nothing is planned; first with what lies somewhere already. */
    static WeekPlan fill(WeekPlan plan, Map<String, Slot> start) {
        Greedy greedy = new Greedy(plan);
        greedy.settle();
        greedy.keep(start);
        plan.visits().stream()
                .filter(visit -> !visit.planned())
                .sorted(Comparator.comparing((Visit visit) -> !visit.need().claimed())
                        .thenComparing(visit -> !visit.need().neverServed())
                        .thenComparingInt(visit -> -visit.need().waitingDays())
                        .thenComparing(Visit::id))
                .forEach(greedy::place);
        return plan;
    }

    private void settle() {
        for (Visit visit : plan.visits()) {
            TeamDay day = days.get(visit.fixed());
            if (day != null) {
                insert(visit, day, day.visits().size());
            }
        }
    }

    /** Puts what lay somewhere back there, if it still may. */
    private void keep(Map<String, Slot> start) {
        for (Visit visit : plan.visits()) {
            Optional.ofNullable(start.get(visit.id()))
                    .map(slot -> days.get(slot.day()))
                    .filter(day -> !visit.planned() && visit.fits(day))
                    .flatMap(day -> bestOn(visit, day))
                    .ifPresent(best -> insert(visit, best.day(), best.index()));
        }
    }

    private void place(Visit visit) {
        plan.days().stream()
                .filter(visit::fits)
                .flatMap(day -> bestOn(visit, day).stream())
                .min(Comparator.comparingLong(Best::cost))
                .ifPresent(best -> insert(visit, best.day(), best.index()));
    }

    private Optional<Best> bestOn(Visit visit, TeamDay day) {
        int load = visitsOfTeam.getOrDefault(day.team().id(), 0);
        if (day.full() || load >= day.team().mostPerWeek()) {
            return Optional.empty();
        }
        @Nullable Best best = null;
        long before = driven(day.visits());
        for (int index = 0; index <= day.visits().size(); index++) {
            List<Visit> visits = day.visits();
            visits.add(index, visit);
            chain(day);
            if (visits.stream().allMatch(each -> each.overrun() == 0)) {
                long cost = driven(visits)
                        - before
                        + (long) Weights.FAIRNESS * (1 + 2L * (load + day.team().recent()))
                        + WeekRules.costOfDay(visit);
                if (best == null || cost < best.cost()) {
                    best = new Best(day, index, cost);
                }
            }
            visits.remove(index);
            visit.put(null, null);
        }
        chain(day);
        return Optional.ofNullable(best);
    }

    private void insert(Visit visit, TeamDay day, int index) {
        day.visits().add(index, visit);
        visitsOfTeam.merge(day.team().id(), 1, Integer::sum);
        chain(day);
    }

    private static void chain(TeamDay day) {
        @Nullable Visit last = null;
        for (Visit visit : day.visits()) {
            visit.put(day, last);
            last = visit;
        }
    }

    private static long driven(List<Visit> visits) {
        long sum = visits.stream().mapToLong(Visit::way).sum();
        return visits.isEmpty() ? sum : sum + visits.getLast().dayOf().wayBack();
    }
}
