package org.kepu.accounts.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Scope;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** The units and areas that an administrator may choose from, and what they are called. */
@Component
class Workplaces {

    private final AreaQueries areas;
    private final UnitQueries units;

    Workplaces(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    /** Units within these scopes, each under the name of its area where that is not a city. */
    List<Named<UnitId>> listUnits(Collection<Scope> scopes) {
        List<Area> roots = roots(scopes);
        List<Unit> found = roots.stream()
                .map(Area::city)
                .distinct()
                .flatMap(city -> units.listInCity(city).stream())
                .toList();
        Map<AreaId, Area> lying = areas.map(found.stream().map(Unit::area).toList());
        return found.stream()
                .filter(unit -> Optional.ofNullable(lying.get(unit.area())).stream()
                        .anyMatch(area ->
                                roots.stream().anyMatch(root -> area.path().contains(root.id()))))
                .map(unit -> new Named<>(unit.id(), name(unit, lying)))
                .toList();
    }

    /** Areas within these scopes found by what was typed; without it the largest ones. */
    List<Named<AreaId>> listAreas(Collection<Scope> scopes, String typed) {
        List<Area> roots = roots(scopes);
        Stream<Area> found = typed.isBlank()
                ? roots.stream().flatMap(root -> Stream.concat(Stream.of(root), areas.listChildren(root.id()).stream()))
                : areas.search(typed, roots.stream().map(Area::id).toList(), 30).stream();
        List<Area> list = found.distinct().toList();
        Map<AreaId, Area> above =
                areas.map(list.stream().flatMap(area -> area.path().stream()).toList());
        return list.stream()
                .map(area -> new Named<>(area.id(), path(area, above)))
                .toList();
    }

    /** What these units are called. */
    Map<UnitId, String> unitNames(Collection<UnitId> ids) {
        Map<UnitId, Unit> found = units.map(ids);
        Map<AreaId, Area> lying =
                areas.map(found.values().stream().map(Unit::area).toList());
        return found.values().stream().collect(Collectors.toMap(Unit::id, unit -> name(unit, lying)));
    }

    /** What these areas are called, with the county and township they lie in. */
    Map<AreaId, String> areaNames(Collection<AreaId> ids) {
        Map<AreaId, Area> found = areas.map(ids);
        Map<AreaId, Area> above = areas.map(
                found.values().stream().flatMap(area -> area.path().stream()).toList());
        return found.values().stream().collect(Collectors.toMap(Area::id, area -> path(area, above)));
    }

    private List<Area> roots(Collection<Scope> scopes) {
        if (scopes.contains(new Scope.Everything())) {
            return areas.listCities();
        }
        return scopes.stream()
                .flatMap(scope ->
                        scope instanceof Scope.WithinArea(var area) ? areas.find(area).stream() : Stream.empty())
                .toList();
    }

    private static String name(Unit unit, Map<AreaId, Area> lying) {
        Area area = lying.get(unit.area());
        return area == null || area.parent().isEmpty() ? unit.name() : area.name() + " · " + unit.name();
    }

    private static String path(Area area, Map<AreaId, Area> above) {
        return area.path().stream()
                .skip(area.path().size() > 1 ? 1 : 0)
                .map(step ->
                        Optional.ofNullable(above.get(step)).map(Area::name).orElse("…"))
                .collect(Collectors.joining(" · "));
    }

    /** Something with its name. */
    record Named<T>(T id, String name) {}
}
