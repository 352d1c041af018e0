package org.kepu.campaigns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.activities.Campaign;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Which units and counties a viewer looks at. */
@Component
class InReach {

    static final Role[] READERS = {Role.OFFICE, Role.COUNTY_OFFICE, Role.LIAISON, Role.UNIT_HEAD, Role.AUDITOR};

    private final AreaQueries areas;
    private final UnitQueries units;

    InReach(AreaQueries areas, UnitQueries units) {
        this.areas = areas;
        this.units = units;
    }

    /** @param areas over which the viewer has the role, as far as activities are concerned */
    record Found(List<Unit> units, List<Area> counties, List<AreaId> areas) {

        Campaign campaign(String theme, int year) {
            // a whole area covers its units; those of somebody without one are named
            List<UnitId> named = areas.isEmpty() ? units.stream().map(Unit::id).toList() : List.of();
            return new Campaign(theme, year, named, areas);
        }
    }

    Found of(Viewer viewer, Role... roles) {
        Set<Unit> foundUnits = new LinkedHashSet<>();
        Set<Area> counties = new LinkedHashSet<>();
        List<AreaId> over = new ArrayList<>();
        for (Scope scope : viewer.scopesOf(roles)) {
            switch (scope) {
                case Scope.OfUnit(UnitId unit) -> units.find(unit).ifPresent(foundUnits::add);
                case Scope.WithinArea(AreaId id) -> {
                    Area area = areas.get(id);
                    boolean city = area.parent().isEmpty();
                    over.add(id);
                    foundUnits.addAll(city ? units.listInCity(id) : units.list(id));
                    // what is for the whole city stands under the city
                    counties.add(area);
                    if (city) {
                        counties.addAll(areas.listCounties(id));
                    }
                }
                case Scope.Everything _, Scope.Own _ -> {
                    // nobody works on campaigns there
                }
            }
        }
        return new Found(
                foundUnits.stream().sorted(Comparator.comparingInt(Unit::sort)).toList(), List.copyOf(counties), over);
    }
}
