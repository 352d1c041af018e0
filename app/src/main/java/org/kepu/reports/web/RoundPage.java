package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.areas.Area;
import org.kepu.reports.ReportRow;
import org.kepu.reports.RoundView;
import org.kepu.web.FormErrors;

/** One round for the office: which unit stands where. */
public record RoundPage(Area area, RoundView round, List<ReportRow> reports, LocalDate today, FormErrors errors) {}
