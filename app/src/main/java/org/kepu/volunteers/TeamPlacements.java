package org.kepu.volunteers;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Component;

/** A team lies in the areas of its unit and belongs to the unit and to who leads it. */
@Component
class TeamPlacements implements PlacementSource {

    private final TeamQueries teams;

    TeamPlacements(TeamQueries teams) {
        this.teams = teams;
    }

    @Override
    public String variable() {
        return "team";
    }

    @Override
    public Optional<Placement> find(String value) {
        try {
            return teams.find(TeamId.parse(value)).map(TeamView::placement);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
