package org.kepu.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.reports.ReportRow;
import org.kepu.reports.ReportState;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.tasks.TaskView;

/**
 * Something that units owe by a day.
 *
 * @param text what it is, in words
 * @param role who in the unit has to do the next step
 * @param units names by unit, in the order of the plan
 */
record Due(
        MatterKind kind, UUID subject, AreaId area, String text, LocalDate day, Role role, Map<UnitId, String> units) {

    /** A task is owed by the units that lead it. */
    static Due of(TaskView task) {
        Map<UnitId, String> leads = new LinkedHashMap<>();
        task.leads().forEach(lead -> leads.put(lead.unit(), lead.name()));
        return new Due(MatterKind.TASK, task.id().value(), task.area(), task.matter(), task.due(), Role.LIAISON, leads);
    }

    /** A report waits for its unit's liaison, or for the head once it is written. */
    static Due of(ReportRow report) {
        return new Due(
                MatterKind.REPORT,
                report.id().value(),
                report.area(),
                matter(report),
                report.due(),
                report.state() == ReportState.DRAFT ? Role.LIAISON : Role.UNIT_HEAD,
                Map.of(report.unit(), report.unitName()));
    }

    /** A report in words, as it stands in documents of the office. */
    static String matter(ReportRow report) {
        return report.quarter().year() + "年第" + report.quarter().number() + "季度进展报送";
    }

    String path() {
        return kind.path(subject);
    }
}
