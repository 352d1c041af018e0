package org.kepu.intake.web;

import java.util.List;
import java.util.Map;
import org.kepu.access.Role;
import org.kepu.areas.Area;
import org.kepu.intake.ImportStatus;
import org.kepu.intake.ImportView;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.AreaId;
import org.kepu.web.Ui;

/** Plans and documents of the viewer's areas. */
public record OfficePlansPage(List<PlanSummary> plans, List<ImportView> documents, Map<AreaId, Area> areas) {

    /** The name of the area a plan or document belongs to. */
    public String areaName(AreaId area) {
        Area known = areas.get(area);
        return known == null ? "" : known.name();
    }

    /** Whether the viewer may do more than look. */
    public boolean writable(Ui ui) {
        return ui.viewer().hasAny(Role.OFFICE);
    }

    /** The colour of a status. */
    public static String tone(PlanStatus status) {
        return switch (status) {
            case DRAFT -> "sun";
            case RUNNING -> "good";
            case CLOSED -> "";
        };
    }

    /** The colour of a status. */
    public static String tone(ImportStatus status) {
        return switch (status) {
            case QUEUED, READING -> "accent";
            case REVIEW -> "sun";
            case REFUSED -> "bad";
            case ADOPTED -> "good";
            case DISCARDED -> "";
        };
    }

    /** Where work on a document goes on. */
    public static String address(ImportView document) {
        return "/office/documents/" + document.id() + (document.status() == ImportStatus.REVIEW ? "/review" : "");
    }
}
