package org.kepu.evidence;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.kepu.plan.ClauseId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;

/**
 * A selection summed up in several ways as of one moment. What was not asked for is empty, as are groups in which nothing
 * happened; what the groups mean is said where {@link EvidenceQueries} gives them alone.
 *
 * @param total each entry once
 */
public record Overview(
        Totals total,
        Map<ClauseId, Totals> byClause,
        Map<UnitId, Totals> byUnit,
        Map<AreaId, Totals> byArea,
        SortedMap<YearMonth, Totals> byMonth,
        SortedMap<HappeningKind, Totals> byKind,
        SortedMap<Audience, Totals> byAudience) {

    /** By what to sum up. */
    public enum By {
        CLAUSE,
        UNIT,
        /** By area directly below the one that is asked about. */
        AREA,
        MONTH,
        KIND,
        AUDIENCE
    }
}
