package org.kepu.indicators;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class IndicatorRouteFixture implements RouteFixture {

    private final Indicators indicators;

    IndicatorRouteFixture(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String variable() {
        return "indicator";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        String code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        IndicatorDraft draft = new IndicatorDraft(
                code, "指标" + code, "个", IndicatorDirection.UP, 0, "", "", Optional.empty(), false, Goal.NONE);
        return PlaceFixture.done(indicators.define(place.area(), draft, place.person()))
                .toString();
    }
}
