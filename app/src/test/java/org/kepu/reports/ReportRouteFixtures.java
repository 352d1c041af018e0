package org.kepu.reports;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportRouteFixtures {

    @Bean
    RouteFixture roundRouteFixture(ReportFixture fixture) {
        return fixture("round", Set.of(ScopeKind.AREA), place -> RoundOf.round(fixture, place));
    }

    @Bean
    RouteFixture reportRouteFixture(ReportFixture fixture) {
        return fixture("report", Set.of(ScopeKind.AREA, ScopeKind.UNIT), place -> RoundOf.report(fixture, place));
    }

    private interface Making {
        String at(Place place);
    }

    /** A place has one round of a quarter, so the first one made is used again. */
    private static final class RoundOf {
        private static final Map<Place, ReportFixture.Opened> MADE = new java.util.concurrent.ConcurrentHashMap<>();

        static String round(ReportFixture fixture, Place place) {
            return MADE.computeIfAbsent(place, fixture::openBeside).round().toString();
        }

        static String report(ReportFixture fixture, Place place) {
            return MADE.computeIfAbsent(place, fixture::openBeside).report().toString();
        }
    }

    private static RouteFixture fixture(String variable, Set<ScopeKind> reachedBy, Making making) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return variable;
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return reachedBy;
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return making.at(place);
            }
        };
    }
}
