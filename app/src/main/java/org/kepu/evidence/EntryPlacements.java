package org.kepu.evidence;

import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.springframework.stereotype.Component;

/** An entry lies where it happened and belongs to the unit that did it and the person who entered it. */
@Component
class EntryPlacements implements PlacementSource {

    private final EntryRows rows;

    EntryPlacements(EntryRows rows) {
        this.rows = rows;
    }

    @Override
    public String variable() {
        return "entry";
    }

    @Override
    public Optional<Placement> find(String value) {
        return rows.find(EntryId.parse(value))
                .map(entry -> new Placement(
                        Set.copyOf(entry.path()),
                        entry.unit().map(Set::of).orElse(Set.of()),
                        Optional.of(entry.recordedBy())));
    }
}
