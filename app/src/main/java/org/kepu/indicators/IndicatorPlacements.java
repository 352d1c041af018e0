package org.kepu.indicators;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.springframework.stereotype.Component;

/** An indicator lies in its area. */
@Component
class IndicatorPlacements implements PlacementSource {

    private final IndicatorRows rows;
    private final AreaQueries areas;

    IndicatorPlacements(IndicatorRows rows, AreaQueries areas) {
        this.rows = rows;
        this.areas = areas;
    }

    @Override
    public String variable() {
        return "indicator";
    }

    @Override
    public Optional<Placement> find(String value) {
        return rows.find(IndicatorId.parse(value))
                .flatMap(indicator -> areas.find(indicator.area()))
                .map(Area::placement);
    }
}
