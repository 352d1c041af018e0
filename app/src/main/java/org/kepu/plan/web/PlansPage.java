package org.kepu.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.AreaId;

/** All public plans by the place they are for. */
public record PlansPage(List<Place> places) {

    /** A place with its plans, newest period first. */
    public record Place(String name, List<PlanSummary> plans) {}

    static PlansPage of(List<PlanSummary> plans, AreaQueries areas) {
        Map<AreaId, List<PlanSummary>> byArea = new LinkedHashMap<>();
        plans.forEach(plan -> byArea.computeIfAbsent(plan.area(), area -> new java.util.ArrayList<>())
                .add(plan));
        Map<AreaId, Area> found = areas.map(byArea.keySet());
        return new PlansPage(byArea.entrySet().stream()
                .map(entry -> new Place(
                        found.containsKey(entry.getKey())
                                ? found.get(entry.getKey()).name()
                                : "",
                        entry.getValue()))
                .toList());
    }
}
