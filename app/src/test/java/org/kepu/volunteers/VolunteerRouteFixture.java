package org.kepu.volunteers;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** A volunteer of a team led by the person of the place. */
@Component
class VolunteerRouteFixture implements RouteFixture {

    private final Squad squad;

    VolunteerRouteFixture(Squad squad) {
        this.squad = squad;
    }

    @Override
    public String variable() {
        return "volunteer";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        TeamId team = squad.team(place, "队" + UUID.randomUUID());
        return squad.volunteer(place, team, "张" + UUID.randomUUID().toString().substring(24))
                .toString();
    }
}
