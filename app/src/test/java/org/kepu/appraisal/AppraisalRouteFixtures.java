package org.kepu.appraisal;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AppraisalRouteFixtures {

    @Bean
    RouteFixture appraisalRoute(AppraisalFixture appraisals) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "appraisal";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return appraisals.aDraft(place).toString();
            }
        };
    }

    @Bean
    RouteFixture appraisalSheetRoute(AppraisalFixture appraisals) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "sheet";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                return appraisals.sheet(appraisals.anOpenOne(place)).id().toString();
            }
        };
    }

    @Bean
    RouteFixture appraisalItemRoute(AppraisalFixture appraisals) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "criterion";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                AppraisalId id = before.containsKey("appraisal")
                        ? AppraisalId.parse(before.get("appraisal"))
                        : appraisals.aDraft(place);
                return appraisals.items(id).getFirst().id().toString();
            }
        };
    }
}
