package org.kepu.tasks.web;

import java.util.List;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
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
        return viewer.unitsOf(Role.LIAISON, Role.UNIT_HEAD).stream()
                .flatMap(unit -> units.find(unit).stream())
                .distinct()
                .toList();
    }
}
