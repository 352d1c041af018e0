package org.kepu.signups;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.activities.ActivityId;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A sign-up for the activity of the path. */
@Configuration
class SignUpRouteFixtures {

    @Bean
    RouteFixture signUpRouteFixture(SignUpFixture signUps) {
        return new RouteFixture() {
            @Override
            public String variable() {
                return "signUp";
            }

            @Override
            public Set<ScopeKind> reachedBy() {
                return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
            }

            @Override
            public String create(Place place, Map<String, String> before) {
                if (!before.containsKey("activity")) {
                    return SignUpId.create().toString();
                }
                return signUps.signUp(signUps.place(ActivityId.parse(before.get("activity"))))
                        .id()
                        .toString();
            }
        };
    }
}
