package org.kepu.orders;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service of the place's unit, and an order that lies with the place's team leader. */
@Configuration
class OrderRouteFixtures {

    @Bean
    RouteFixture offerRouteFixture(OrderFixture orders) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "offer";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return orders.service(place, false).toString();
            }
        };
    }

    @Bean
    RouteFixture orderRouteFixture(OrderFixture orders) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "order";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return orders.at(OrderState.OFFERED, place, false).toString();
            }
        };
    }
}
