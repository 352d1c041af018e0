package org.kepu.progress.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Totals;
import org.kepu.notices.ToDoView;
import org.kepu.progress.ClauseStanding;
import org.kepu.progress.Standing;
import org.kepu.progress.TaskStanding;
import org.kepu.progress.UnitStanding;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;

/**
 * The board of a unit: what waits for it, how what it leads stands, what it did.
 *
 * @param plan how the plan stands that names the unit
 * @param total what the ledger knows of the unit in the year
 * @param months the same by month
 * @param places names of the areas of the latest entries
 */
public record UnitBoardPage(
        Unit unit,
        Standing plan,
        LocalDate today,
        Paged<ToDoView> toDos,
        Totals total,
        SortedMap<YearMonth, Totals> months,
        List<Entry> latest,
        Map<AreaId, String> places) {

    /** How the unit stands; a unit the plan does not name leads nothing. */
    public UnitStanding standing() {
        return plan.find(unit.id());
    }

    /** The clauses it leads. */
    public List<ClauseStanding> led() {
        return plan.ledBy(unit.id());
    }

    /** The clauses it supports. */
    public List<ClauseStanding> supported() {
        return plan.supportedBy(unit.id());
    }

    /** The tasks it leads, the worst lamps first. */
    public List<TaskStanding> tasks() {
        UnitId id = unit.id();
        return plan.tasks().stream()
                .filter(task -> task.leads().contains(id))
                .sorted(TaskStanding.WORST_FIRST)
                .toList();
    }
}
