package org.kepu.orders;

import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.springframework.stereotype.Component;

/** A service lies in the area of the unit that offers it, and belongs to that unit. */
@Component
class ServicePlacement implements PlacementSource {

    private final OfferQueries queries;

    ServicePlacement(OfferQueries queries) {
        this.queries = queries;
    }

    @Override
    public String variable() {
        return "offer";
    }

    @Override
    public Optional<Placement> find(String value) {
        return queries.find(ServiceId.parse(value))
                .map(service -> new Placement(Set.copyOf(service.path()), Set.of(service.unit()), Optional.empty()));
    }
}
