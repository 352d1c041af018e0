package org.kepu.orders.web;

import java.util.List;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;

/** The own order of somebody without an account. */
public record MinePage(OrderView order, String area, List<EventView> events, StepForm form) {

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
