package org.kepu.orders;

import java.util.Optional;

/**
 * What part of the list of orders to show.
 *
 * @param running only orders that have not ended
 * @param late only those that are overdue
 */
public record OrderFilter(Optional<OrderState> state, boolean running, boolean late) {

    /** Everything. */
    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), false, false);
}
