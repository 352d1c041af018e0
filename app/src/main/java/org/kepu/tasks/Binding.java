package org.kepu.tasks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Selection;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * How a goal counts itself from the ledger.
 *
 * @param clauseOnly whether only what serves the task's clause counts
 * @param kinds only these kinds of happening; empty for all
 * @param audiences only what was meant for these, and of people only these; empty for all
 * @param areas with all below them; empty for the programme's area
 * @param units what one of these did; empty for all
 * @param from first day; empty for the first of the year
 * @param to last day; empty for the last of the year
 */
public record Binding(
        Counted counted,
        boolean clauseOnly,
        Set<HappeningKind> kinds,
        Set<Audience> audiences,
        Set<AreaId> areas,
        Set<UnitId> units,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    private static final int DECIMALS = 4;

    public Binding {
        kinds = Set.copyOf(kinds);
        audiences = Set.copyOf(audiences);
        areas = Set.copyOf(areas);
        units = Set.copyOf(units);
    }

    /** What serves the task's clause in its year. */
    public static Binding of(Counted counted) {
        return new Binding(counted, true, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Only what was meant for these. */
    public Binding forAudiences(Set<Audience> chosen) {
        return new Binding(counted, clauseOnly, kinds, chosen, areas, units, from, to);
    }

    /** Only these kinds of happening. */
    public Binding ofKinds(Set<HappeningKind> chosen) {
        return new Binding(counted, clauseOnly, chosen, audiences, areas, units, from, to);
    }

    /** The entries of the ledger that count for a task: the same for the figure, the list of entries and the totals. */
    public Selection selection(TaskView task) {
        Selection selection = Selection.year(task.year())
                .between(from.orElse(LocalDate.of(task.year(), 1, 1)), to.orElse(LocalDate.of(task.year(), 12, 31)))
                .ofKinds(kinds)
                .forAudiences(audiences)
                .in(areas.isEmpty() ? Set.of(task.area()) : areas)
                .by(units);
        return clauseOnly ? selection.serving(task.clause().id()) : selection;
    }

    /** A total of the ledger in the goal's unit of measure: fen as 元, and anything as 万… where the unit begins so. */
    BigDecimal inUnit(BigDecimal total, String unit) {
        BigDecimal base = counted == Counted.FEN ? total.movePointLeft(2) : total;
        BigDecimal scaled = switch (unit.isEmpty() ? ' ' : unit.charAt(0)) {
            case '千' -> base.movePointLeft(3);
            case '万' -> base.movePointLeft(4);
            case '亿' -> base.movePointLeft(8);
            default -> base;
        };
        return scaled.setScale(Math.min(scaled.scale(), DECIMALS), java.math.RoundingMode.DOWN);
    }
}
