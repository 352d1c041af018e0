package org.kepu.activities;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kepu.access.Placement;
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

/** Who keeps the activities of a unit: its liaison, and the offices over its area. */
@Component
class Keepers {

    private static final Role[] OFFICES = {Role.OFFICE, Role.COUNTY_OFFICE};

    private final UnitQueries units;
    private final AreaQueries areas;

    Keepers(UnitQueries units, AreaQueries areas) {
        this.units = units;
        this.areas = areas;
    }

    boolean mayKeep(UnitId unit, List<AreaId> unitPath, Viewer viewer) {
        return viewer.scopesOf(Role.LIAISON).contains(new Scope.OfUnit(unit))
                || viewer.hasAnyOver(Placement.inAreas(Set.copyOf(unitPath)), OFFICES);
    }

    /** The units for which the viewer keeps activities, in protocol order. */
    List<Unit> listUnits(Viewer viewer) {
        Stream<Unit> own = viewer.scopesOf(Role.LIAISON).stream()
                .filter(Scope.OfUnit.class::isInstance)
                .flatMap(scope -> units.find(((Scope.OfUnit) scope).unit()).stream());
        Stream<Unit> over = listAreas(viewer, OFFICES).stream().flatMap(this::unitsOf);
        return Stream.concat(own, over)
                .distinct()
                .sorted(Comparator.comparingInt(Unit::sort))
                .toList();
    }

    static List<AreaId> listAreas(Viewer viewer, Role... roles) {
        return viewer.scopesOf(roles).stream()
                .filter(Scope.WithinArea.class::isInstance)
                .map(scope -> ((Scope.WithinArea) scope).area())
                .toList();
    }

    static List<UnitId> listOwnUnits(Viewer viewer, Role... roles) {
        return viewer.scopesOf(roles).stream()
                .filter(Scope.OfUnit.class::isInstance)
                .map(scope -> ((Scope.OfUnit) scope).unit())
                .toList();
    }

    private Stream<Unit> unitsOf(AreaId id) {
        Area area = areas.get(id);
        return (area.city().equals(id) ? units.listInCity(id) : units.list(id)).stream();
    }
}
