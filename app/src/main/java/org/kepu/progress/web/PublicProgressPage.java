package org.kepu.progress.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.kepu.areas.Area;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.progress.ClauseStanding;
import org.kepu.progress.Standing;
import org.kepu.shared.Audience;
import org.kepu.web.Tile;

/**
 * How far a plan is, for the public: what was done and whom it reached. Lamps are a tool of those who work and stay inside.
 *
 * @param total what the ledger knows of the year
 * @param audiences people met by audience
 * @param tiles people met for every ten thousand residents
 */
public record PublicProgressPage(
        Area area,
        Standing standing,
        LocalDate today,
        Totals total,
        Map<ClauseId, Totals> byClause,
        SortedMap<Audience, Totals> audiences,
        SortedMap<YearMonth, Totals> months,
        List<Tile> tiles) {

    /** The plan. */
    public PlanSummary plan() {
        return standing.plan().summary();
    }

    /** Years one can look at: those of the plan until today, and the shown one. */
    public List<Integer> years() {
        int last = Math.max(standing.year(), Math.min(plan().period().to(), today.getYear()));
        return IntStream.rangeClosed(Math.min(plan().period().from(), standing.year()), last)
                .boxed()
                .toList();
    }

    /** Programmes that have clauses. */
    public List<PlanView.Programme> programmes() {
        return standing.plan().programmes().stream()
                .filter(programme -> !programme.clauses().isEmpty())
                .toList();
    }

    /** What was done for a clause. */
    public Totals of(ClauseStanding clause) {
        return byClause.getOrDefault(clause.clause(), Totals.NONE);
    }
}
