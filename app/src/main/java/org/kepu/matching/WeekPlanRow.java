package org.kepu.matching;

import java.util.Optional;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Wish;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;

/**
 * An order of a plan as somebody sees it.
 *
 * @param visit where it lies; empty if there is no place for it
 * @param team what the team is called, empty without a visit
 * @param area where the order is
 * @param mayOffer whether the viewer may offer it to a team now
 * @param pinned whether a person put it there
 * @param wish when the requester wishes it, as it was understood
 * @param left why there is no place for it
 */
public record WeekPlanRow(
        OrderView order,
        Optional<Planned> visit,
        String team,
        String area,
        boolean mayOffer,
        boolean pinned,
        Wish wish,
        LeftOut left) {

    /** Whether it waits for a unit to claim it, and therefore cannot be offered. */
    public boolean unclaimed() {
        return order.state() == OrderState.DISPATCHED;
    }

    /** Whether it lies on a day, or in a half of it, that is not wished. */
    public boolean unwished() {
        return visit.filter(each -> !wish.halves(each.date()).contains(each.half()) && !wish.soft())
                .isPresent();
    }
}
