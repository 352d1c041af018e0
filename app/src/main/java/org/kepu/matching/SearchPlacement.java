package org.kepu.matching;

import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.springframework.stereotype.Component;

/** A week's plan lies in its city. Which of its orders somebody sees is decided order by order. */
@Component
class SearchPlacement implements PlacementSource {

    private final Searches searches;

    SearchPlacement(Searches searches) {
        this.searches = searches;
    }

    @Override
    public String variable() {
        return "weekplan";
    }

    @Override
    public Optional<Placement> find(String value) {
        return searches.findPlace(SearchId.parse(value));
    }
}
