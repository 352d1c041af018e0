package org.kepu.matching.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Weekly plans: score against time on a large week, and fifty weeks against the greedy plan. */
public final class WeekBench {

    private WeekBench() {}

    /** Arguments: seconds for the large week, seconds for each of the fifty. */
    public static void main(String[] arguments) {
        int large = Integer.parseInt(arguments[0]);
        int small = Integer.parseInt(arguments[1]);
        int weeks = Integer.parseInt(arguments[2]);
        WeekPlanner planner = new WeekPlanner();
        curve(planner, large);
        if (!fifty(planner, small, weeks)) {
            System.exit(1);
        }
    }

    private static void curve(WeekPlanner planner, int seconds) {
        Week week = GeneratedWeek.of(1, 400, 120);
        long begin = System.nanoTime();
        Solved greedy = planner.greedy(week);
        System.out.printf(
                Locale.ROOT,
                "400 orders x 120 teams. Greedy: %s after %.2f s%n%n| s | broken | unplanned | cost | of greedy |%n|---|---|---|---|---|%n",
                text(greedy.worth()),
                since(begin));
        List<Double> marks = new ArrayList<>(List.of(0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 45.0, 60.0));
        long start = System.nanoTime();
        Worth[] last = {greedy.worth()};
        Solved found = planner.solve(
                week,
                Map.of(),
                new WeekPlanner.Limits(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds)),
                better -> {
                    while (!marks.isEmpty() && since(start) > marks.getFirst()) {
                        row(marks.removeFirst(), last[0], greedy.worth());
                    }
                    last[0] = better.worth();
                },
                () -> false);
        row(since(start), found.worth(), greedy.worth());
    }

    private static boolean fifty(WeekPlanner planner, int seconds, int weeks) {
        System.out.printf("%n| week | orders | teams | greedy | solver | gained | feasible |%n|---|---|---|---|---|---|---|%n");
        int feasible = 0;
        int worse = 0;
        for (int number = 1; number <= weeks; number++) {
            int orders = 100 + 50 * (number % 7);
            int teams = 40 + 10 * (number % 9);
            Week week = GeneratedWeek.of(100L + number, orders, teams);
            Worth greedy = planner.greedy(week).worth();
            Worth found = planner.solve(
                            week,
                            Map.of(),
                            new WeekPlanner.Limits(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds)),
                            _ -> {},
                            () -> false)
                    .worth();
            feasible += found.feasible() ? 1 : 0;
            worse += found.compareTo(greedy) < 0 ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %s | %s | %d orders, %.1f %% | %s |%n",
                    number,
                    orders,
                    teams,
                    text(greedy),
                    text(found),
                    (greedy.unplanned() - found.unplanned()) / Weights.UNPLANNED_CLAIMED,
                    100.0 * (greedy.cost() - found.cost()) / greedy.cost(),
                    found.feasible() ? "yes" : "NO");
        }
        System.out.printf("%nFeasible: %d of %d. Worse than greedy: %d.%n", feasible, weeks, worse);
        return feasible == weeks && worse == 0;
    }

    private static void row(double at, Worth worth, Worth greedy) {
        System.out.printf(
                Locale.ROOT,
                "| %.1f | %d | %d | %d | %.1f %% |%n",
                at,
                worth.broken(),
                worth.unplanned() / Weights.UNPLANNED_CLAIMED,
                worth.cost(),
                100.0 * worth.cost() / greedy.cost());
    }

    private static String text(Worth worth) {
        return worth.broken() + "/" + worth.unplanned() / Weights.UNPLANNED_CLAIMED + "/" + worth.cost();
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
