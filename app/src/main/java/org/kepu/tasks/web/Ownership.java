package org.kepu.tasks.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** What a viewer has to do with: areas as an office, units as a member. */
@Component
class Ownership {

    private final AreaQueries areas;
    private final UnitQueries units;

    Ownership(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    /** The areas of the roles, each with the counties below it. */
    List<Area> areas(Viewer viewer, Role... roles) {
        Set<Area> found = new LinkedHashSet<>();
        for (Scope scope : viewer.scopesOf(roles)) {
            List<Area> roots = switch (scope) {
                case Scope.Everything _ -> areas.listCities();
                case Scope.WithinArea(AreaId area) -> areas.find(area).stream().toList();
                case Scope.OfUnit _, Scope.Own _ -> List.of();
            };
            for (Area root : roots) {
                found.add(root);
                found.addAll(areas.listCounties(root.id()));
            }
        }
        return List.copyOf(found);
    }

    /** The areas themselves over which the viewer has one of the roles. */
    List<Area> roots(Viewer viewer, Role... roles) {
        return viewer.scopesOf(roles).stream()
                .flatMap(
                        scope -> scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.<AreaId>empty())
                .flatMap(area -> areas.find(area).stream())
                .toList();
    }

    /** The units for which the viewer is liaison or head. */
    List<Unit> units(Viewer viewer) {
        return viewer.scopesOf(Role.LIAISON, Role.UNIT_HEAD).stream()
                .flatMap(scope -> scope instanceof Scope.OfUnit(var unit) ? Stream.of(unit) : Stream.<UnitId>empty())
                .flatMap(unit -> units.find(unit).stream())
                .distinct()
                .toList();
    }
}
