package org.kepu.accounts;

import java.util.Map;
import java.util.Set;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class AccountRouteFixture implements RouteFixture {

    private final AccountFixture accounts;

    AccountRouteFixture(AccountFixture accounts) {
        this.accounts = accounts;
    }

    @Override
    public String variable() {
        return "account";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return accounts.working(place.unit()).toString();
    }
}
