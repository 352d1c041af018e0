package org.kepu.progress.web;

import java.util.List;
import org.kepu.access.Scope;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.ClauseView;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Who may look at the progress of a clause: whoever works for the plan's area or above, or for a unit of the same city. */
@Component
class ClauseSight {

    private final AreaQueries areas;
    private final UnitQueries units;

    ClauseSight(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    /** @throws NotFound if none of the scopes reaches the clause */
    void require(ClauseView clause, List<Scope> scopes) {
        Area area = areas.get(clause.plan().area());
        if (scopes.stream().noneMatch(scope -> reaches(scope, area))) {
            throw new NotFound("clause " + clause.clause().id() + " for this viewer");
        }
    }

    private boolean reaches(Scope scope, Area area) {
        return switch (scope) {
            case Scope.Everything _ -> true;
            case Scope.WithinArea(AreaId within) ->
                area.path().contains(within) || areas.get(within).path().contains(area.id());
            case Scope.OfUnit(var unit) ->
                units.find(unit)
                        .filter(found -> found.city().equals(area.city()))
                        .isPresent();
            case Scope.Own _ -> false;
        };
    }
}
