package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.calendar.WorkingCalendar;
import org.kepu.reports.Figures;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportRow;
import org.kepu.reports.RoundView;
import org.kepu.shared.UnitId;
import org.kepu.web.FormErrors;

/**
 * One round for the office: which unit stands where.
 *
 * @param written how many sections of each report say something
 * @param events what was done to the round as a whole
 * @param reason what was typed as the reason to reopen it
 * @param figures what the ledger knows of each unit for the quarter
 */
public record RoundPage(
        Area area,
        RoundView round,
        List<ReportRow> reports,
        Map<ReportId, Integer> written,
        Map<UnitId, Figures> figures,
        List<RoundView.Event> events,
        WorkingCalendar calendar,
        LocalDate today,
        String reason,
        FormErrors errors) {

    /** How many reports wait for somebody of their unit. */
    public long waiting() {
        return reports.stream().filter(ReportRow::waiting).count();
    }

    /** Working days after the last day until it was handed in, or until today. */
    public int daysLate(ReportRow row) {
        return Math.max(0, calendar.between(row.due(), row.submittedOn().orElse(today)));
    }

    /** What the ledger knows of a report's unit. */
    public Figures figures(ReportRow row) {
        return figures.getOrDefault(row.unit(), Figures.NONE);
    }
}
