package org.kepu.matching.core;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Routing alone: one day, m teams from one place, 3 m visits, three each, so that every other rule costs the same in every plan. A
 * third of the visits can be made in the morning only, a third in the afternoon only. Driven minutes are compared with two bounds that
 * leave the times out: the assignment of predecessors (each visit and each way home has exactly one), and the best partition into
 * tours of three, found exactly where 2^n is small enough.
 */
public final class RoutingBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final int EACH = 3;

    private RoutingBench() {}

    /** Argument: seconds for each instance. */
    public static void main(String[] arguments) {
        int seconds = Integer.parseInt(arguments[0]);
        WeekPlanner planner = new WeekPlanner();
        System.out.printf(
                "%n| visits | teams | greedy min | plan min | assignment bound | above it | best without times | above it |%n"
                        + "|---|---|---|---|---|---|---|---|%n");
        long seed = 0;
        for (int visits : new int[] {18, 18, 21, 21, 45, 60, 90}) {
            instance(planner, visits, seconds, ++seed);
        }
    }

    private static void instance(WeekPlanner planner, int visits, int seconds, long seed) {
        Random random = new Random(seed);
        int count = visits / EACH;
        List<Spot> spots = new ArrayList<>();
        spots.add(spot("home", 38.4, 112.7));
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            double far = 0.20 * Math.sqrt(random.nextDouble());
            double turn = 2 * Math.PI * random.nextDouble();
            Spot place = spot("place-" + i, 38.4 + far * Math.sin(turn), 112.7 + far * Math.cos(turn) / Math.cos(Math.toRadians(38.4)));
            spots.add(place);
            Set<Half> halves = i % 3 == 0 ? EnumSet.of(Half.MORNING) : i % 3 == 1 ? EnumSet.of(Half.AFTERNOON) : EnumSet.of(Half.MORNING, Half.AFTERNOON);
            needs.add(new Need("v" + i, Set.of(), 30, place, place.id(), false, 0, true, Wish.in(halves), "", true));
        }
        Set<DayHalf> free = new HashSet<>();
        for (Half half : Half.values()) {
            free.add(new DayHalf(DayOfWeek.MONDAY, half));
        }
        List<Team> teams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            teams.add(new Team("t" + i, Set.of(), spots.getFirst(), Set.of("city"), free, Set.of(), EACH, EACH, false, 0, 0, 0));
        }
        Week week = new Week(DAY, DAY, teams, needs, Map.of(), Map.of(), new RoadEstimate());
        Solved greedy = planner.greedy(week);
        Solved found = planner.solve(week, Map.of(), new WeekPlanner.Limits(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds)), _ -> {}, () -> false);
        Ways ways = new Ways(spots, new RoadEstimate());
        long constant = (long) Weights.FAIRNESS * EACH * EACH * count;
        long plan = found.worth().cost() - constant;
        long bound = assignment(ways, visits, count);
        Optional<Long> exact = visits <= 21 ? Optional.of(partition(ways, visits)) : Optional.empty();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %s | %d | %.1f %% | %s | %s |%n",
                visits,
                count,
                greedy.unplanned().isEmpty() ? Long.toString(greedy.worth().cost() - constant) : greedy.unplanned().size() + " left out",
                found.unplanned().isEmpty() ? Long.toString(plan) : found.unplanned().size() + " left out",
                bound,
                100.0 * (plan - bound) / bound,
                exact.map(String::valueOf).orElse("—"),
                exact.map(best -> String.format(Locale.ROOT, "%.1f %%", 100.0 * (plan - best) / best)).orElse("—"));
    }

    private static Spot spot(String id, double north, double east) {
        return new Spot(id, List.of("city", id), Optional.of(new Spot.Point(north, east)), Ground.COUNTY_ROAD);
    }

    /** The least sum of ways in which each visit and each of the homes is entered once and left once (Hungarian method). */
    private static long assignment(Ways ways, int visits, int homes) {
        int size = visits + homes;
        long[][] cost = new long[size + 1][size + 1];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int a = from < visits ? from + 1 : 0;
                int b = to < visits ? to + 1 : 0;
                boolean never = from == to || (a == 0 && b == 0);
                cost[from + 1][to + 1] = never ? 1_000_000 : ways.minutes(a, b);
            }
        }
        long[] u = new long[size + 1];
        long[] v = new long[size + 1];
        int[] match = new int[size + 1];
        int[] way = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            match[0] = row;
            int column = 0;
            long[] least = new long[size + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            boolean[] used = new boolean[size + 1];
            do {
                used[column] = true;
                int at = match[column];
                long delta = Long.MAX_VALUE;
                int next = 0;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        long reduced = cost[at][j] - u[at] - v[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (match[column] != 0);
            do {
                int before = way[column];
                match[column] = match[before];
                column = before;
            } while (column != 0);
        }
        return -v[0];
    }

    /** The least sum of tours of three, over all partitions. */
    private static long partition(Ways ways, int visits) {
        int[] best = new int[1 << visits];
        Arrays.fill(best, Integer.MAX_VALUE);
        best[0] = 0;
        for (int mask = 0; mask < best.length; mask++) {
            if (best[mask] == Integer.MAX_VALUE || mask == best.length - 1) {
                continue;
            }
            int first = Integer.numberOfTrailingZeros(~mask);
            for (int second = first + 1; second < visits; second++) {
                if ((mask >> second & 1) != 0) {
                    continue;
                }
                for (int third = second + 1; third < visits; third++) {
                    if ((mask >> third & 1) == 0) {
                        int next = mask | 1 << first | 1 << second | 1 << third;
                        best[next] = Math.min(best[next], best[mask] + tour(ways, first + 1, second + 1, third + 1));
                    }
                }
            }
        }
        return best[best.length - 1];
    }

    private static int tour(Ways ways, int a, int b, int c) {
        int left = ways.minutes(0, a) + ways.minutes(a, b) + ways.minutes(b, c) + ways.minutes(c, 0);
        int middle = ways.minutes(0, b) + ways.minutes(b, a) + ways.minutes(a, c) + ways.minutes(c, 0);
        int right = ways.minutes(0, a) + ways.minutes(a, c) + ways.minutes(c, b) + ways.minutes(b, 0);
        return Math.min(left, Math.min(middle, right));
    }
}
