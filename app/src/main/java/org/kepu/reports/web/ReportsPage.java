package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.reports.ReportRow;
import org.kepu.reports.RoundView;
import org.kepu.shared.AreaId;

/**
 * Reports that concern the viewer.
 *
 * @param offices areas whose rounds the viewer looks after, by id
 * @param openable those of them where the viewer may open a round
 * @param rounds their rounds
 * @param own reports of the viewer's units
 * @param overdue reports of the offices' areas that were never handed in though their day is over
 */
public record ReportsPage(
        Map<AreaId, Area> offices,
        List<Area> openable,
        List<RoundView> rounds,
        boolean ofUnit,
        List<ReportRow> own,
        List<ReportRow> overdue,
        WorkingCalendar calendar,
        LocalDate today) {

    /** Whether the viewer may open rounds of this area, and supervise who is late. */
    public boolean mayOpen(AreaId area) {
        return openable.stream().anyMatch(each -> each.id().equals(area));
    }

    /** Working days since the last day. */
    public int daysLate(ReportRow row) {
        return calendar.between(row.due(), today);
    }
}
