package org.kepu.volunteers;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** A team led by the person of the place. */
@Component
class TeamRouteFixture implements RouteFixture {

    private final Squad squad;

    TeamRouteFixture(Squad squad) {
        this.squad = squad;
    }

    @Override
    public String variable() {
        return "team";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return squad.team(place, "队" + UUID.randomUUID()).toString();
    }
}
