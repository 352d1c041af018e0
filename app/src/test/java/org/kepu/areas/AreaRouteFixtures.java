package org.kepu.areas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.shared.UuidV7;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The city itself, and counties that lie in it. */
@Configuration(proxyBeanMethods = false)
class AreaRouteFixtures {

    @Bean
    RouteFixture areaRouteFixture(Areas areas) {
        return new Counties("area", areas);
    }

    @Bean
    RouteFixture placeRouteFixture(Areas areas) {
        return new Counties("place", areas);
    }

    private record Counties(String variable, Areas areas) implements RouteFixture {
        @Override
        public Set<ScopeKind> reachedBy() {
            return Set.of(ScopeKind.AREA);
        }

        @Override
        public String create(Place place, Map<String, String> before) {
            String name = "县" + UuidV7.create().toString().substring(24);
            AreaDraft draft = AreaDraft.of(Optional.of(place.area()), "", name, AreaKind.COUNTY);
            return PlaceFixture.done(areas.create(draft, Optional.empty())).toString();
        }
    }
}
