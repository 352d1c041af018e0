package org.kepu.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.areas.Area;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.core.Ground;
import org.kepu.matching.core.Spot;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Component;

/** Areas as places to drive to: by their own seat, else by the seat of the nearest township or county above; a city's seat is too far off. */
@Component
class Spots {

    private final AreaQueries areas;

    Spots(AreaQueries areas) {
        this.areas = areas;
    }

    /** The places of these areas and of those above them, in two statements. */
    Map<AreaId, Spot> map(Collection<AreaId> ids) {
        Map<AreaId, Area> found = new HashMap<>(areas.map(ids));
        Set<AreaId> above = new HashSet<>();
        found.values().forEach(area -> above.addAll(area.path()));
        above.removeAll(found.keySet());
        if (!above.isEmpty()) {
            found.putAll(areas.map(above));
        }
        Map<AreaId, Spot> spots = new HashMap<>();
        found.forEach((id, area) -> spots.put(id, spot(area, found)));
        return spots;
    }

    private static Spot spot(Area area, Map<AreaId, Area> all) {
        Optional<Spot.Point> point = area.path().reversed().stream()
                .limit(Math.max(1, area.path().size() - 1L))
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .flatMap(each -> each.seat().stream())
                .map(seat -> new Spot.Point(seat.latitude(), seat.longitude()))
                .findFirst();
        return new Spot(
                area.id().toString(), area.path().stream().map(AreaId::toString).toList(), point, ground(area.kind()));
    }

    private static Ground ground(AreaKind kind) {
        return switch (kind) {
            case PREFECTURE, DISTRICT, SUBDISTRICT, COMMUNITY -> Ground.STREETS;
            case COUNTY, COUNTY_CITY, SPECIAL, TOWN -> Ground.COUNTY_ROAD;
            case TOWNSHIP, VILLAGE -> Ground.HILLS;
        };
    }
}
