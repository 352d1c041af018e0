package org.kepu.activities.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.areas.Area;
import org.kepu.areas.AreaLevel;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** The places to choose from: cities, counties, and towns each after its county. */
@Component
class AreaOptions {

    private final AreaQueries areas;

    AreaOptions(AreaQueries areas) {
        this.areas = areas;
    }

    /** Of all cities. */
    List<Option> list() {
        return list(areas.listCities().stream().map(Area::id).toList());
    }

    /** Of these cities, with one statement for each. */
    List<Option> list(Collection<AreaId> cities) {
        List<Option> options = new ArrayList<>();
        for (AreaId city : cities) {
            Map<AreaId, List<Area>> below = new HashMap<>();
            for (Area area : areas.listTree(city, AreaLevel.TOWNSHIP)) {
                if (area.parent().isEmpty()) {
                    options.add(new Option(area.id().toString(), area.name()));
                }
                area.parent()
                        .ifPresent(parent -> below.computeIfAbsent(parent, _ -> new ArrayList<>())
                                .add(area));
            }
            for (Area area : below.getOrDefault(city, List.of())) {
                options.add(new Option(area.id().toString(), area.name()));
                below.getOrDefault(area.id(), List.of())
                        .forEach(
                                town -> options.add(new Option(town.id().toString(), area.name() + " " + town.name())));
            }
        }
        return options;
    }
}
