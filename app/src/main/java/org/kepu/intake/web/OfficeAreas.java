package org.kepu.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.springframework.stereotype.Component;

/** The areas whose plans a viewer may work on: cities and counties within the scopes of the roles. */
@Component
class OfficeAreas {

    private final AreaQueries areas;

    OfficeAreas(AreaQueries areas) {
        this.areas = areas;
    }

    List<Area> of(Viewer viewer, Role... roles) {
        Set<Area> found = new LinkedHashSet<>();
        for (Scope scope : viewer.scopesOf(roles)) {
            List<Area> roots = switch (scope) {
                case Scope.Everything everything -> areas.listCities();
                case Scope.WithinArea(var area) -> areas.find(area).stream().toList();
                case Scope.OfUnit unit -> List.of();
                case Scope.Own own -> List.of();
            };
            for (Area root : roots) {
                found.add(root);
                found.addAll(areas.listCounties(root.id()));
            }
        }
        return new ArrayList<>(found);
    }
}
