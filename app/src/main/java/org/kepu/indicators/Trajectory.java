package org.kepu.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of an indicator from its baseline to its target, year by year, without gaps between the first and last year anything is known
 * of. A year without a figure stays empty.
 *
 * @param comparisons names of the places compared with, in the order of each point's values
 */
public record Trajectory(Goal goal, List<String> comparisons, List<Point> points) {

    public Trajectory {
        comparisons = List.copyOf(comparisons);
        points = List.copyOf(points);
    }

    /**
     * One year.
     *
     * @param value what was found, or computed, or the baseline itself
     * @param open why nothing can be concluded, else empty
     * @param path where an even way from baseline to target would pass: arithmetic, no fact
     */
    public record Point(
            int year,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String open,
            Optional<BigDecimal> path,
            Optional<BigDecimal> target,
            List<Optional<BigDecimal>> compared) {}

    /** Published figures of another place by year. */
    record Comparison(String place, Map<Integer, BigDecimal> figures) {}

    /** @param found standing figures of whole years by year; computed values are given as figures without interval */
    static Trajectory of(Goal goal, Map<Integer, Found> found, List<Comparison> comparisons) {
        SortedMap<Integer, Found> known = new TreeMap<>(found);
        goal.baselineYear()
                .ifPresent(year -> goal.baseline().ifPresent(value -> known.putIfAbsent(year, Found.of(value))));
        SortedMap<Integer, Found> span = new TreeMap<>(known);
        goal.targetYear().ifPresent(year -> span.putIfAbsent(year, Found.NOTHING));
        List<Point> points = new ArrayList<>();
        if (!span.isEmpty()) {
            for (int year = span.firstKey(); year <= span.lastKey(); year++) {
                points.add(point(goal, year, known.getOrDefault(year, Found.NOTHING), comparisons));
            }
        }
        List<Comparison> shown = comparisons.stream()
                .filter(each -> points.stream().anyMatch(point -> each.figures().containsKey(point.year())))
                .toList();
        return shown.size() == comparisons.size()
                ? new Trajectory(
                        goal, comparisons.stream().map(Comparison::place).toList(), points)
                : of(goal, found, shown);
    }

    private static Point point(Goal goal, int year, Found found, List<Comparison> comparisons) {
        return new Point(
                year,
                found.value(),
                found.low(),
                found.high(),
                found.open(),
                path(goal, year),
                goal.targetYear().filter(due -> due == year).flatMap(due -> goal.target()),
                comparisons.stream()
                        .map(each -> Optional.ofNullable(each.figures().get(year)))
                        .toList());
    }

    /** To two decimals, half up; only between baseline and target. */
    static Optional<BigDecimal> path(Goal goal, int year) {
        if (goal.baselineYear().isEmpty()
                || goal.targetYear().isEmpty()
                || goal.baseline().isEmpty()
                || goal.target().isEmpty()) {
            return Optional.empty();
        }
        int from = goal.baselineYear().get();
        int to = goal.targetYear().get();
        if (year < from || year > to || from >= to) {
            return Optional.empty();
        }
        BigDecimal way = goal.target().get().subtract(goal.baseline().get());
        BigDecimal passed = way.multiply(BigDecimal.valueOf(year - from))
                .divide(BigDecimal.valueOf(to - from), 2, RoundingMode.HALF_UP);
        return Optional.of(goal.baseline().get().add(passed).setScale(2, RoundingMode.HALF_UP));
    }

    /** What is known of a year. */
    record Found(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, String open) {

        static final Found NOTHING = new Found(Optional.empty(), Optional.empty(), Optional.empty(), "");

        static Found of(BigDecimal value) {
            return new Found(Optional.of(value), Optional.empty(), Optional.empty(), "");
        }

        static Found of(Figure figure) {
            FigureDraft draft = figure.draft();
            return new Found(draft.value(), draft.low(), draft.high(), draft.openReason());
        }
    }
}
