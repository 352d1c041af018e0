package org.kepu.progress.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kepu.evidence.Entry;
import org.kepu.evidence.Totals;
import org.kepu.plan.ClauseView;
import org.kepu.progress.ClauseStanding;
import org.kepu.progress.LampChange;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/**
 * Why the lamp of a clause is what it is, and what was done for it.
 *
 * @param total what the ledger knows of the year
 * @param byUnit the same of each unit
 * @param changes how the lamp changed in the year, newest first
 * @param places names of the areas of the latest entries
 */
public record ClauseProgressPage(
        ClauseView clause,
        int year,
        ClauseStanding standing,
        Totals total,
        SortedMap<YearMonth, Totals> months,
        Map<UnitId, Totals> byUnit,
        List<LampChange> changes,
        List<Entry> latest,
        Map<AreaId, String> places) {

    /** What a unit did for the clause in the year. */
    public Totals of(UnitId unit) {
        return byUnit.getOrDefault(unit, Totals.NONE);
    }
}
