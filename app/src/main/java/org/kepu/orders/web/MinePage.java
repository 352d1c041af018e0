package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderView;
import org.kepu.orders.Series;
import org.kepu.shared.Audience;

/**
 * The own order of somebody without an account.
 *
 * @param into the order that stands for this one
 * @param series what it belongs to if it comes again
 * @param key of the own link
 * @param others the orders of the series with the keys of their links
 * @param reached people met as reported, by audience; empty before the visit
 */
public record MinePage(
        OrderView order,
        String area,
        Map<Audience, Integer> reached,
        List<EventView> events,
        Optional<OrderView> into,
        Optional<Series> series,
        String key,
        Map<OrderView, String> others,
        StepForm form) {

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
                                OrderStep.RECTIFY,
                                OrderStep.HAND_OVER,
                                OrderStep.ORPHAN)
                        .stream()
                        .anyMatch(step -> step.name().equals(event.step()));
    }
}
