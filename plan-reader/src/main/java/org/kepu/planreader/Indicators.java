package org.kepu.planreader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.planreader.LiteracyFigures.Finding;

/**
 * The figures a plan wants to reach. The share of literate citizens is looked for everywhere, other indicators only in the
 * sections about goals.
 */
final class Indicators {

    private static final String LITERACY = "公民具备科学素质的比例";

    private final Scope scope;
    private final @Nullable Period period;
    private final Notices notices;

    Indicators(Scope scope, @Nullable Period period, Notices notices) {
        this.scope = scope;
        this.period = period;
        this.notices = notices;
    }

    /** Reads all paragraphs; {@code goals} are the paragraphs of the sections about goals. */
    List<Indicator> read(List<Paragraph> paragraphs, List<Paragraph> goals) {
        LiteracyFigures figures = new LiteracyFigures(scope, period, notices);
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.row() == null) {
                figures.read(paragraph, goals.contains(paragraph));
            }
        }
        List<Indicator> result = new ArrayList<>();
        literacy(figures.found()).ifPresent(result::add);
        Map<String, Indicator> others = new LinkedHashMap<>();
        for (Paragraph paragraph : goals) {
            OtherIndicators.in(paragraph, period).forEach(i -> others.putIfAbsent(i.name(), i));
        }
        for (Indicator indicator : IndicatorTable.in(paragraphs, period)) {
            if (!indicator.name().contains("科学素质") || result.isEmpty()) {
                others.put(indicator.name(), indicator);
            }
        }
        result.addAll(others.values());
        return result;
    }

    private Optional<Indicator> literacy(List<Finding> findings) {
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> goals = findings.stream().filter(this::mayBeGoal).toList();
        Finding goal = goals.stream()
                .max(Comparator.<Finding>comparingInt(Indicators::yearOrNone)
                        .thenComparing(Finding::goal)
                        .thenComparingInt(f -> -findings.indexOf(f)))
                .orElse(null);
        Measure target = goal == null ? null : target(goal, goals);
        Integer end = target == null ? null : target.year();
        Measure baseline = findings.stream()
                .filter(f -> isBefore(f, end))
                .max(Comparator.comparingInt(Indicators::yearOrNone))
                .map(f -> new Measure(f.year(), f.value(), f.line()))
                .orElse(null);
        List<Measure> milestones = goals.stream()
                .filter(f -> f.year() != null && end != null && f.year() < end)
                .map(f -> new Measure(f.year(), f.value(), f.line()))
                .filter(m -> !m.equals(baseline))
                .distinct()
                .sorted(Comparator.comparingInt(m -> Objects.requireNonNullElse(m.year(), 0)))
                .toList();
        return Optional.of(new Indicator(LITERACY, "%", baseline, target, milestones));
    }

    private static int yearOrNone(Finding finding) {
        return finding.year() == null ? 0 : finding.year();
    }

    private boolean mayBeGoal(Finding finding) {
        Integer year = finding.year();
        if (finding.now()) {
            return false;
        }
        if (year == null) {
            return finding.goal();
        }
        return period == null ? finding.goal() : period.from() <= year && year <= period.to();
    }

    private boolean isBefore(Finding finding, @Nullable Integer end) {
        Integer year = finding.year();
        if (year == null) {
            return finding.now();
        }
        return period == null ? end != null && year < end : year < period.from();
    }

    /** The target with its year, or the last year of the plan where none is named; other values for the year are doubtful. */
    private Measure target(Finding goal, List<Finding> goals) {
        Integer year = goal.year();
        if (year == null && period != null) {
            year = period.to();
            notices.add(Notice.Kind.YEAR_ASSUMED, goal.line(), goal.value() + "%", year);
        }
        for (Finding other : goals) {
            if (Objects.equals(other.year(), goal.year()) && other.value().compareTo(goal.value()) != 0) {
                notices.add(Notice.Kind.FIGURES_DIFFER, other.line(), other.value() + "%", goal.value() + "%");
            }
        }
        return new Measure(year, goal.value(), goal.line());
    }
}
