package org.kepu.experts.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** The cities and counties with which a viewer may register experts. */
@Component
class ExpertAreas {

    private final AreaQueries areas;

    ExpertAreas(AreaQueries areas) {
        this.areas = areas;
    }

    List<Option> options(Viewer viewer) {
        return list(viewer).stream()
                .map(area -> new Option(area.id().toString(), area.name()))
                .toList();
    }

    /** Whether the viewer may choose the area with this identifier. */
    boolean has(Viewer viewer, String id) {
        return list(viewer).stream().anyMatch(area -> area.id().toString().equals(id));
    }

    private List<Area> list(Viewer viewer) {
        Set<Area> found = new LinkedHashSet<>();
        for (Scope scope : viewer.scopesOf(Role.OFFICE, Role.COUNTY_OFFICE)) {
            List<Area> roots = switch (scope) {
                case Scope.Everything _ -> areas.listCities();
                case Scope.WithinArea(var area) -> areas.find(area).stream().toList();
                case Scope.OfUnit _, Scope.Own _ -> List.of();
            };
            for (Area root : roots) {
                found.add(root);
                found.addAll(areas.listCounties(root.id()));
            }
        }
        return new ArrayList<>(found);
    }
}
