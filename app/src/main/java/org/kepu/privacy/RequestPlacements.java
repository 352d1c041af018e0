package org.kepu.privacy;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.access.Placements;
import org.kepu.access.Scope;
import org.kepu.personal.Reach;
import org.springframework.stereotype.Component;

/** A request lies where its person works. */
@Component
class RequestPlacements implements PlacementSource {

    private final RequestTable table;
    private final Placements placements;

    RequestPlacements(RequestTable table, Placements placements) {
        this.table = table;
        this.placements = placements;
    }

    @Override
    public String variable() {
        return "request";
    }

    @Override
    public Optional<Placement> find(String value) {
        return table.find(Reach.everything(), RequestId.parse(value))
                .flatMap(request -> placements.find(new Scope.Own(request.person())));
    }
}
