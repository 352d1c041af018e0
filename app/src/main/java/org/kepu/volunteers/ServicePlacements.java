package org.kepu.volunteers;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Component;

/** A service belongs where the team that served is. */
@Component
class ServicePlacements implements PlacementSource {

    private final ServiceQueries services;
    private final TeamQueries teams;

    ServicePlacements(ServiceQueries services, TeamQueries teams) {
        this.services = services;
        this.teams = teams;
    }

    @Override
    public String variable() {
        return "service";
    }

    @Override
    public Optional<Placement> find(String value) {
        try {
            return services.find(ServiceId.parse(value))
                    .flatMap(service -> teams.find(service.team()))
                    .map(TeamView::placement);
        } catch (NotFound mistyped) {
            return Optional.empty();
        }
    }
}
