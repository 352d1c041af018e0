package org.kepu.experts;

import static org.kepu.testing.PlaceFixture.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.Topic;
import org.springframework.stereotype.Component;

/** An expert registered with the area of the place. */
@Component
class ExpertRouteFixture implements RouteFixture {

    private final Experts experts;

    ExpertRouteFixture(Experts experts) {
        this.experts = experts;
    }

    static ExpertDraft draft(String name, String organisation) {
        return new ExpertDraft(
                name,
                "13912345678",
                Optional.of(Discipline.AGRICULTURE),
                "研究员",
                organisation,
                Set.of(Topic.CROPS),
                Optional.of(LocalDate.of(2024, 3, 1)),
                Optional.empty());
    }

    @Override
    public String variable() {
        return "expert";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return done(experts.register(
                        place.area(),
                        draft("陈景润", "数学研究所"),
                        Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()))))
                .toString();
    }
}
