package org.kepu.plan;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class ClauseRouteFixture implements RouteFixture {

    private final PlanRouteFixture plans;
    private final PlanQueries queries;

    ClauseRouteFixture(PlanRouteFixture plans, PlanQueries queries) {
        this.plans = plans;
        this.queries = queries;
    }

    @Override
    public String variable() {
        return "clause";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        PlanId plan = PlanId.parse(plans.create(place, before));
        return queries.get(plan).clauses().getFirst().id().toString();
    }
}
