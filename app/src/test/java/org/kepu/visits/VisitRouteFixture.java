package org.kepu.visits;

import static org.kepu.testing.PlaceFixture.done;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.springframework.stereotype.Component;

/** A visit of a team led by the person of the place. */
@Component
class VisitRouteFixture implements RouteFixture {

    private final Squad squad;
    private final Visits visits;

    VisitRouteFixture(Squad squad, Visits visits) {
        this.squad = squad;
        this.visits = visits;
    }

    @Override
    public String variable() {
        return "visit";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        TeamId team = squad.team(place, "队" + UUID.randomUUID());
        VisitDraft draft = new VisitDraft(
                "上门讲解",
                place.area(),
                Set.of(squad.volunteer(
                        place, team, "张" + UUID.randomUUID().toString().substring(24))));
        return done(visits.start(team, draft, Squad.leader(place))).toString();
    }
}
