package org.kepu.supervision;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.UnitId;
import org.springframework.stereotype.Component;

/** A notice lies in the area that issued it and belongs to the units it is addressed to. */
@Component
class NoticePlacement implements PlacementSource {

    private final SupervisionQueries notices;
    private final AreaQueries areas;

    NoticePlacement(SupervisionQueries notices, AreaQueries areas) {
        this.notices = notices;
        this.areas = areas;
    }

    @Override
    public String variable() {
        return "supervision";
    }

    @Override
    public Optional<Placement> find(String value) {
        return notices.find(NoticeId.parse(value)).map(this::placement);
    }

    private Placement placement(NoticeView notice) {
        Set<UnitId> units =
                notice.units().stream().map(NoticeView.Addressed::unit).collect(Collectors.toSet());
        return new Placement(Set.copyOf(areas.get(notice.area()).path()), units, Optional.empty());
    }
}
