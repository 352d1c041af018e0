package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;
import org.kepu.shared.Audience;

/**
 * The own order of somebody without an account.
 *
 * @param reached people met as reported, by audience; empty before the visit
 */
public record MinePage(
        OrderView order, String area, Map<Audience, Integer> reached, List<EventView> events, StepForm form) {

    /** Whether the reason of a step is told: what the requester said or must know, not what those who work say to each other. */
    public static boolean tells(EventView event) {
        return !event.reason().isEmpty()
                && List.of(
                                OrderStep.REJECT,
                                OrderStep.RESCHEDULE,
                                OrderStep.NO_SHOW,
                                OrderStep.DENY,
                                OrderStep.RATE,
                                OrderStep.WITHDRAW,
                                OrderStep.RECTIFY)
                        .stream()
                        .anyMatch(step -> step.name().equals(event.step()));
    }
}
