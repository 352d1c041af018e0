package org.kepu.files;

import java.util.Map;
import java.util.Set;
import org.kepu.accounts.ScopeKind;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.RouteFixture;
import org.springframework.stereotype.Component;

@Component
class ProofRouteFixture implements RouteFixture {

    private final Proofs proofs;

    ProofRouteFixture(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    public String variable() {
        return "proof";
    }

    @Override
    public Set<ScopeKind> reachedBy() {
        return Set.of(ScopeKind.AREA, ScopeKind.UNIT);
    }

    @Override
    public String create(Place place, Map<String, String> before) {
        return PlaceFixture.done(proofs.keep(
                        new ProofUpload("照片.jpg", Samples.photo(60, 40, 1), false, false),
                        new Holder.OfUnit(place.unit()),
                        place.person()))
                .toString();
    }
}
