package org.kepu.evidence.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseLine;
import org.kepu.shared.AreaId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.Option;
import org.springframework.stereotype.Component;

/** What a viewer of the ledger can choose from. */
@Component
class Sight {

    private final AreaQueries areas;
    private final UnitQueries units;

    Sight(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    List<Scope> scopes(Viewer viewer) {
        return viewer.scopesOf(EvidenceRoutes.READERS);
    }

    /** The areas in which the viewer sees something, each before its parts: roots of the scopes and what lies directly below. */
    List<Area> listAreas(Viewer viewer) {
        Map<AreaId, Area> found = new LinkedHashMap<>();
        for (Area root : roots(scopes(viewer))) {
            found.putIfAbsent(root.id(), root);
            areas.listChildren(root.id()).forEach(child -> found.putIfAbsent(child.id(), child));
        }
        return List.copyOf(found.values());
    }

    LedgerPage.Choices choices(List<Area> seen, Collection<ClauseLine> clauses) {
        List<Unit> found = new ArrayList<>();
        seen.stream().map(Area::city).distinct().forEach(city -> found.addAll(units.listInCity(city)));
        return new LedgerPage.Choices(
                seen.stream()
                        .map(area -> new Option(area.id().toString(), area.name()))
                        .toList(),
                found.stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList(),
                clauses.stream()
                        .map(line -> new Option(line.id().toString(), line.number() + " " + line.title()))
                        .toList());
    }

    private List<Area> roots(List<Scope> scopes) {
        if (scopes.contains(new Scope.Everything())) {
            return areas.listCities();
        }
        return scopes.stream()
                .flatMap(scope -> switch (scope) {
                    case Scope.WithinArea(var area) -> areas.find(area).stream();
                    case Scope.OfUnit(var unit) -> units.find(unit).stream().map(found -> areas.get(found.area()));
                    case Scope.Everything _, Scope.Own _ -> Stream.<Area>empty();
                })
                .distinct()
                .toList();
    }
}
