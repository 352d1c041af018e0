package org.kepu.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/** Which unit does today what a unit did. */
@Component
class Successors {

    /** So many times the work of a unit may have gone on to another. */
    private static final int FARTHEST = 10;

    private final UnitQueries units;

    Successors(UnitQueries units) {
        this.units = units;
    }

    /** The unit itself while it exists, else the one that took over; empty if there is none or there are several. */
    Optional<Unit> find(UnitId id, LocalDate today) {
        Optional<Unit> unit = units.find(id);
        for (int i = 0; i < FARTHEST && unit.isPresent(); i++) {
            if (unit.get().existsOn(today)) {
                return unit;
            }
            List<Unit> next = units.listSuccessors(unit.get().id());
            unit = next.size() == 1 ? Optional.of(next.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }
}
