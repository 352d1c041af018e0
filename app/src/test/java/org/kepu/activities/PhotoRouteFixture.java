package org.kepu.activities;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** A photo that everybody may see, of the activity before it. */
@Component
class PhotoRouteFixture implements RouteFixture {

    private final ActivityFixture activities;

    PhotoRouteFixture(ActivityFixture activities) {
        this.activities = activities;
    }

    @Override
    public String variable() {
        return "photo";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.values());
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return activities
                .photographed(place, ActivityId.parse(before.get("activity")))
                .getFirst()
                .toString();
    }
}
