package org.kepu.units;

import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** A unit lies in its area and the areas above, and belongs to itself. */
@Component
class UnitPlacements implements PlacementSource {

    private final UnitQueries units;
    private final AreaQueries areas;

    UnitPlacements(UnitQueries units, AreaQueries areas) {
        this.units = units;
        this.areas = areas;
    }

    @Override
    public String variable() {
        return "unit";
    }

    @Override
    public Optional<Placement> find(String value) {
        return units.find(UnitId.parse(value)).map(this::placement);
    }

    private Placement placement(Unit unit) {
        return new Placement(Set.copyOf(areas.get(unit.area()).path()), Set.of(unit.id()), Optional.empty());
    }
}
