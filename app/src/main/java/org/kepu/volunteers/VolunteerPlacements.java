package org.kepu.volunteers;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Component;

/** A volunteer is where the team is. */
@Component
class VolunteerPlacements implements PlacementSource {

    private final VolunteerQueries volunteers;
    private final TeamQueries teams;

    VolunteerPlacements(VolunteerQueries volunteers, TeamQueries teams) {
        this.volunteers = volunteers;
        this.teams = teams;
    }

    @Override
    public String variable() {
        return "volunteer";
    }

    @Override
    public Optional<Placement> find(String value) {
        try {
            return volunteers
                    .findTeam(VolunteerId.parse(value))
                    .flatMap(teams::find)
                    .map(TeamView::placement);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
