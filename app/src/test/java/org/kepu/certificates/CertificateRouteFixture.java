package org.kepu.certificates;

import static org.kepu.testing.PlaceFixture.done;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.stereotype.Component;

/** A certificate of a volunteer in a team led by the person of the place. */
@Component
class CertificateRouteFixture implements RouteFixture {

    private final Squad squad;
    private final Certificates certificates;

    CertificateRouteFixture(Squad squad, Certificates certificates) {
        this.squad = squad;
        this.certificates = certificates;
    }

    @Override
    public String variable() {
        return "certificate";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        TeamId team = squad.team(place, "队" + UUID.randomUUID());
        VolunteerId volunteer =
                squad.volunteer(place, team, "张" + UUID.randomUUID().toString().substring(24));
        squad.service(place, team, "服务", Map.of(volunteer, "2"));
        return done(certificates.issue(volunteer, CertificatesTests.draft(squad.today()), Squad.liaison(place)))
                .toString();
    }
}
