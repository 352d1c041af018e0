package org.kepu.progress.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kepu.areas.Area;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Totals;
import org.kepu.notices.ToDoView;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.progress.ClauseStanding;
import org.kepu.progress.Standing;
import org.kepu.progress.UnitStanding;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.web.Moment;
import org.kepu.web.Tile;
import org.kepu.web.Ui;
import org.kepu.web.YearSpan;

/**
 * The board of a city: what waits, how every clause and unit stands, what was done where.
 *
 * @param toDos the most urgent of what waits for the viewer
 * @param total what the ledger knows of the year
 * @param byClause the same under each clause
 * @param measure what the map shows
 * @param latest the latest entries of the year
 * @param places names of the areas of those entries
 */
public record CityBoardPage(
        Area area,
        Standing standing,
        LocalDate today,
        Paged<ToDoView> toDos,
        Totals total,
        Map<ClauseId, Totals> byClause,
        Measure measure,
        List<Tile> tiles,
        List<Entry> latest,
        Map<AreaId, String> places) {

    /** Measures the map can show. */
    public static final List<Measure> MEASURES = List.of(Measure.PEOPLE, Measure.SESSIONS, Measure.HAPPENINGS);

    /** The plan that stands on the board. */
    public PlanSummary plan() {
        return standing.plan().summary();
    }

    /** Years one can look at: those of the plan, and the shown one. */
    public List<Integer> years() {
        return IntStream.rangeClosed(
                        Math.min(plan().period().from(), standing.year()),
                        Math.max(plan().period().to(), standing.year()))
                .boxed()
                .toList();
    }

    /** Programmes whose clauses have a place on the board. */
    public List<PlanView.Programme> programmes() {
        return standing.plan().programmes().stream()
                .filter(programme -> !programme.clauses().isEmpty())
                .toList();
    }

    /** The units of the plan: who is late first, then who leads most. */
    public List<UnitStanding> units() {
        return standing.units().stream()
                .sorted(Comparator.comparingInt((UnitStanding unit) -> unit.late() + unit.overdueReports())
                        .thenComparingInt(UnitStanding::tasks)
                        .reversed())
                .toList();
    }

    /** How many happenings the ledger has under a clause. */
    public long happenings(ClauseStanding clause) {
        return byClause.getOrDefault(clause.clause(), Totals.NONE).happenings();
    }

    /** The phases of the plan on the band of years. */
    public List<YearSpan> phases(Ui ui) {
        return standing.plan().phases().stream()
                .map(phase -> {
                    Moment.State state = phase.period().to() < standing.year()
                            ? Moment.State.PAST
                            : phase.period().from() > standing.year() ? Moment.State.NEXT : Moment.State.NOW;
                    return new YearSpan(
                            phase.name(), phase.period().from(), phase.period().to(), state, ui.t(state));
                })
                .toList();
    }

    /** Percent of the shown year that is over, 0 to 100. */
    public int elapsed() {
        int days = LocalDate.of(standing.year(), 12, 31).getDayOfYear();
        return today.getYear() > standing.year()
                ? 100
                : today.getYear() < standing.year() ? 0 : today.getDayOfYear() * 100 / days;
    }
}
