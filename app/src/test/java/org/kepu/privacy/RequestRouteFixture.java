package org.kepu.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.accounts.ScopeKind;
import org.kepu.shared.AccountId;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class RequestRouteFixture implements RouteFixture {

    private final Requests requests;
    private final AccountFixture accounts;

    RequestRouteFixture(Requests requests, AccountFixture accounts) {
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    public String variable() {
        return "request";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        AccountId person = accounts.working(place.unit());
        return PlaceFixture.done(requests.make(
                        new Viewer(Optional.of(person), "测试员", List.of()),
                        Optional.of(RequestKind.CORRECTION),
                        "姓名写错了"))
                .toString();
    }
}
