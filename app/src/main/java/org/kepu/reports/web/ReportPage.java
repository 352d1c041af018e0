package org.kepu.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.kepu.areas.Area;
import org.kepu.files.FileId;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.web.FormErrors;

/**
 * One report.
 *
 * @param steps what the viewer may do with it now
 * @param reason what stands in the field for a reason
 */
public record ReportPage(
        Area area,
        ReportView report,
        List<ReportStep> steps,
        boolean editable,
        String reason,
        LocalDate today,
        FormErrors errors) {

    /** Files attached to it. */
    public List<FileId> files() {
        return report.files();
    }
}
