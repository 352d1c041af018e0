package org.kepu.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.matching.core.Need;
import org.kepu.matching.core.Slot;
import org.kepu.matching.core.Team;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;

/** What stands in a week already, as far as it changes what is known of its teams. */
final class Booked {

    private final Map<String, Integer> accepted = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();

    void add(OrderView order, Slot slot) {
        slots.put(order.id().toString(), slot);
        if (order.state() == OrderState.ACCEPTED || order.state() == OrderState.SCHEDULED) {
            accepted.merge(slot.team(), 1, Integer::sum);
        }
    }

    /**
     * The team without the accepted visits among its recent ones, which the plan counts itself, and free for nothing else on the days of
     * a visit of several days.
     */
    Team apply(Team team, List<Need> needs) {
        Set<LocalDate> busy = new HashSet<>();
        for (Need need : needs) {
            Slot slot = slots.get(need.id());
            if (need.severalDays() && slot != null && slot.team().equals(team.id())) {
                slot.date().datesUntil(slot.date().plusDays(need.days())).forEach(busy::add);
            }
        }
        return team.but(accepted.getOrDefault(team.id(), 0), busy);
    }
}
