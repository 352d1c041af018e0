package org.kepu.orders;

import java.util.Optional;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.volunteers.Topic;

/**
 * What part of the list of orders to show.
 *
 * @param running only orders that have not ended
 * @param late only those that are overdue
 * @param stage only those that have come so far
 * @param area only those asked for there or below
 * @param topic only those of services about it
 * @param year only those sent in it
 */
public record OrderFilter(
        Optional<OrderState> state,
        boolean running,
        boolean late,
        Optional<Stage> stage,
        Optional<AreaId> area,
        Optional<Audience> audience,
        Optional<Topic> topic,
        Optional<Integer> year) {

    /** Everything. */
    public static final OrderFilter ALL = new OrderFilter(Optional.empty(), false, false);

    /** By state and day alone. */
    public OrderFilter(Optional<OrderState> state, boolean running, boolean late) {
        this(
                state,
                running,
                late,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether anything but state and day is asked for. */
    public boolean narrowed() {
        return stage.isPresent() || area.isPresent() || audience.isPresent() || topic.isPresent() || year.isPresent();
    }
}
