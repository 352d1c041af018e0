package org.kepu.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.access.Scope;
import org.kepu.accounts.GrantView;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;

/** What the scopes of some grants are called. */
record Scopes(Map<AreaId, String> areas, Map<UnitId, String> units) {

    static Scopes of(List<GrantView> grants, Workplaces workplaces) {
        List<Scope> scopes =
                grants.stream().map(view -> view.grant().scope()).distinct().toList();
        return new Scopes(
                workplaces.areaNames(scopes.stream()
                        .flatMap(
                                scope -> scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.empty())
                        .toList()),
                workplaces.unitNames(scopes.stream()
                        .flatMap(scope -> scope instanceof Scope.OfUnit(var unit) ? Stream.of(unit) : Stream.empty())
                        .toList()));
    }

    /** The name of the area or unit, empty for scopes that name none. */
    String name(Scope scope) {
        return switch (scope) {
            case Scope.WithinArea(var area) -> areas.getOrDefault(area, "");
            case Scope.OfUnit(var unit) -> units.getOrDefault(unit, "");
            case Scope.Everything _, Scope.Own _ -> "";
        };
    }
}
