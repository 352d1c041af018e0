package org.kepu.activities;

import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.springframework.stereotype.Component;

/** An activity lies in the area of the unit that holds it, and belongs to that unit. */
@Component
class ActivityPlacement implements PlacementSource {

    private final ActivityQueries queries;

    ActivityPlacement(ActivityQueries queries) {
        this.queries = queries;
    }

    @Override
    public String variable() {
        return "activity";
    }

    @Override
    public Optional<Placement> find(String value) {
        return queries.find(ActivityId.parse(value))
                .map(activity ->
                        new Placement(Set.copyOf(activity.unitPath()), Set.of(activity.unit()), Optional.empty()));
    }
}
