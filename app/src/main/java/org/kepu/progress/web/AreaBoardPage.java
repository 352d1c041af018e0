package org.kepu.progress.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kepu.areas.Area;
import org.kepu.evidence.Entry;
import org.kepu.evidence.HappeningKind;
import org.kepu.evidence.Totals;
import org.kepu.notices.ToDoView;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;

/**
 * The board of a county, or whatever area runs no plan of its own: what was done there for the plan of the area above.
 *
 * @param plan the plan above
 * @param total what the ledger knows of the year in this area
 * @param below the same of each area directly below
 * @param children those areas
 * @param places names of the areas of the latest entries
 */
public record AreaBoardPage(
        Area area,
        PlanView plan,
        int year,
        LocalDate today,
        Paged<ToDoView> toDos,
        Totals total,
        Map<ClauseId, Totals> byClause,
        SortedMap<HappeningKind, Totals> kinds,
        SortedMap<YearMonth, Totals> months,
        Map<AreaId, Totals> below,
        List<Area> children,
        List<Entry> latest,
        Map<AreaId, String> places) {

    /** What was done here for a clause. */
    public Totals of(PlanView.Clause clause) {
        return byClause.getOrDefault(clause.id(), Totals.NONE);
    }

    /** What was done in an area below. */
    public Totals in(Area child) {
        return below.getOrDefault(child.id(), Totals.NONE);
    }

    /** How many of the plan's clauses something was done for. */
    public long clausesServed() {
        return plan.clauses().stream()
                .filter(clause -> of(clause).happenings() > 0)
                .count();
    }
}
