package org.kepu.supervision;

import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.tasks.Programmes;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** A notice of the city to its unit. */
@Component
class NoticeRouteFixture implements RouteFixture {

    private final Supervising supervising;
    private final Clock clock;

    NoticeRouteFixture(Supervising supervising, Clock clock) {
        this.supervising = supervising;
        this.clock = clock;
    }

    @Override
    public String variable() {
        return "supervision";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        NoticeDraft draft =
                new NoticeDraft("馆校合作进度", Matter.free("进度偏慢"), "加快办理", List.of(place.unit()), LocalDate.now(clock), 5);
        return done(supervising.issue(place.area(), draft, new By(Programmes.office(place.area()), clock.instant())))
                .toString();
    }
}
