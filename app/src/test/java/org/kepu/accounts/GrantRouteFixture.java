package org.kepu.accounts;

import java.util.Map;
import java.util.Set;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.kepu.testing.Place;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class GrantRouteFixture implements RouteFixture {

    private final AccountFixture accounts;
    private final AccountQueries queries;

    GrantRouteFixture(AccountFixture accounts, AccountQueries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    @Override
    public String variable() {
        return "grant";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        AccountId account = AccountId.parse(before.get("account"));
        accounts.grant(account, Role.LIAISON, new Scope.OfUnit(place.unit()));
        return queries.listGrants(account).getFirst().id().toString();
    }
}
