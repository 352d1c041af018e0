package org.kepu.volunteers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** The units for which a viewer may register a team: an office those of its area and below, a liaison the own one. */
@Component
class UnitChoices {

    private final UnitQueries units;
    private final AreaQueries areas;

    UnitChoices(UnitQueries units, AreaQueries areas) {
        this.units = units;
        this.areas = areas;
    }

    List<Option> options(Viewer viewer) {
        List<Unit> found = list(viewer);
        Map<AreaId, Area> lying =
                areas.map(found.stream().map(Unit::area).distinct().toList());
        return found.stream()
                .map(unit -> new Option(unit.id().toString(), name(unit, lying.get(unit.area()))))
                .toList();
    }

    /** The unit with this identifier, if the viewer may register for it. */
    Optional<Unit> find(Viewer viewer, String id) {
        return list(viewer).stream()
                .filter(unit -> unit.id().toString().equals(id))
                .findFirst();
    }

    /** Whether one of the units lies in this city. */
    boolean inCity(Viewer viewer, AreaId city) {
        return list(viewer).stream().anyMatch(unit -> unit.city().equals(city));
    }

    private List<Unit> list(Viewer viewer) {
        List<Unit> found = new ArrayList<>();
        for (Scope scope : viewer.scopesOf(VolunteerRoutes.REGISTERING)) {
            switch (scope) {
                case Scope.WithinArea(var root) -> found.addAll(within(root));
                case Scope.OfUnit(var unit) -> units.find(unit).ifPresent(found::add);
                case Scope.Everything _ -> areas.listCities().forEach(city -> found.addAll(within(city.id())));
                case Scope.Own _ -> {}
            }
        }
        return found.stream().distinct().toList();
    }

    private List<Unit> within(AreaId root) {
        Area area = areas.get(root);
        return area.city().equals(root) ? units.listInCity(root) : units.list(root);
    }

    private static String name(Unit unit, @Nullable Area area) {
        return area == null || area.parent().isEmpty() ? unit.name() : area.name() + " · " + unit.name();
    }
}
