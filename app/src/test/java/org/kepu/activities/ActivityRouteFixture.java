package org.kepu.activities;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** An announced activity of the place's unit. */
@Component
class ActivityRouteFixture implements RouteFixture {

    private final ActivityFixture activities;

    ActivityRouteFixture(ActivityFixture activities) {
        this.activities = activities;
    }

    @Override
    public String variable() {
        return "activity";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return activities
                .announced(place, activities.talk(place, activities.sessions(30)))
                .toString();
    }
}
