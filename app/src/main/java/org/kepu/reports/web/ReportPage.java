package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.areas.Area;
import org.kepu.files.StoredFile;
import org.kepu.reports.Known;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.web.FormErrors;

/**
 * One report.
 *
 * @param known what happened and what was to be done, by clause
 * @param files what is attached
 * @param steps what the viewer may do with it now
 * @param reason what stands in the field for a reason
 */
public record ReportPage(
        Area area,
        ReportView report,
        Known known,
        List<StoredFile> files,
        List<ReportStep> steps,
        boolean editable,
        String reason,
        LocalDate today,
        FormErrors errors) {}
