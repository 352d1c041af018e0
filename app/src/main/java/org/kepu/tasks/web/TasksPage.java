package org.kepu.tasks.web;

import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.AreaId;
import org.kepu.tasks.ProgrammeState;
import org.kepu.tasks.ProgrammeView;
import org.kepu.units.Unit;

/**
 * Where work on tasks begins.
 *
 * @param plans plans that may get a programme
 * @param counties areas whose tasks the viewer sees
 * @param units the viewer's own
 */
public record TasksPage(
        List<ProgrammeView> programmes,
        List<PlanSummary> plans,
        Map<AreaId, Area> areas,
        List<Area> counties,
        List<Unit> units) {

    /** The name of the area a programme belongs to. */
    public String areaName(AreaId area) {
        Area known = areas.get(area);
        return known == null ? "" : known.name();
    }

    /** The colour of a state. */
    public static String tone(ProgrammeState state) {
        return switch (state) {
            case DRAFT -> "sun";
            case ISSUED -> "good";
            case AMENDING -> "warn";
            case CLOSED -> "";
        };
    }
}
