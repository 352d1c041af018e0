package org.kepu.orders;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Placement;
import org.kepu.access.PlacementSource;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Component;

/**
 * An order lies where it was asked for and belongs to the unit and the team it lies with; one that is open to all belongs to every
 * unit of the city until one claims it.
 */
@Component
class OrderPlacement implements PlacementSource {

    private final OrderQueries queries;
    private final UnitQueries units;

    OrderPlacement(OrderQueries queries, UnitQueries units) {
        this.queries = queries;
        this.units = units;
    }

    @Override
    public String variable() {
        return "order";
    }

    @Override
    public Optional<Placement> find(String value) {
        return queries.find(OrderId.parse(value)).map(this::placement);
    }

    private Placement placement(OrderView order) {
        Set<UnitId> with = new HashSet<>();
        order.course().unit().ifPresent(with::add);
        order.course().leaderUnit().ifPresent(with::add);
        if (order.free()) {
            units.listInCity(order.city()).stream().map(Unit::id).forEach(with::add);
        }
        return new Placement(Set.copyOf(order.path()), with, order.course().leader());
    }
}
