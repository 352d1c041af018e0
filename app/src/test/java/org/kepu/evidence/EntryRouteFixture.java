package org.kepu.evidence;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.plan.ClauseId;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class EntryRouteFixture implements RouteFixture {

    private final Ledger ledger;
    private final LedgerFixture fixture;

    EntryRouteFixture(Ledger ledger, LedgerFixture fixture) {
        this.ledger = ledger;
        this.fixture = fixture;
    }

    @Override
    public String variable() {
        return "entry";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT, ScopeKind.OWN);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        EntryDraft draft = fixture.aLecture(place.area())
                .by(place.unit())
                .serving(ClauseId.create())
                .from("ledger:" + EntryId.create());
        return PlaceFixture.done(ledger.append(draft, place.person())).toString();
    }
}
