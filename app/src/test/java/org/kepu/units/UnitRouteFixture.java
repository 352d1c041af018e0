package org.kepu.units;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

/** The unit of the place itself. */
@Component
class UnitRouteFixture implements RouteFixture {

    @Override
    public String variable() {
        return "unit";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return place.unit().toString();
    }
}
