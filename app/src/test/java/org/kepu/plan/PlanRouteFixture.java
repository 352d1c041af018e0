package org.kepu.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class PlanRouteFixture implements RouteFixture {

    private final Planning planning;

    PlanRouteFixture(Planning planning) {
        this.planning = planning;
    }

    @Override
    public String variable() {
        return "plan";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        PlanDraft.Unit unit =
                new PlanDraft.Unit("本单位", "", List.of(), false, Optional.empty(), Optional.of(place.unit()));
        PlanDraft draft = Drafts.plan(2021, 2025, Drafts.action("行动", Drafts.clause("甲", "本单位")))
                .withUnits(List.of(unit));
        return PlaceFixture.done(planning.adopt(place.area(), draft)).toString();
    }
}
