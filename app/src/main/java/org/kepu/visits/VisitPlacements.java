package org.kepu.visits;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.NotFound;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.TeamView;
import org.springframework.stereotype.Component;

/** A visit belongs where its team is. */
@Component
class VisitPlacements implements PlacementSource {

    private final VisitQueries visits;
    private final TeamQueries teams;

    VisitPlacements(VisitQueries visits, TeamQueries teams) {
        this.visits = visits;
        this.teams = teams;
    }

    @Override
    public String variable() {
        return "visit";
    }

    @Override
    public Optional<Placement> find(String value) {
        try {
            return visits.find(VisitId.parse(value))
                    .flatMap(visit -> teams.find(visit.team()))
                    .map(TeamView::placement);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
