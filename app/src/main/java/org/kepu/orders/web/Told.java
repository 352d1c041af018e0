package org.kepu.orders.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderStep;
import org.kepu.orders.Party;

/**
 * What a requester is told of a step.
 *
 * @param reason what the requester said or must know, not what those who work say to each other; else empty
 */
public record Told(EventView event, String reason) {

    private static final List<OrderStep> TOLD = List.of(
            OrderStep.REJECT,
            OrderStep.RESCHEDULE,
            OrderStep.NO_SHOW,
            OrderStep.DENY,
            OrderStep.RATE,
            OrderStep.WITHDRAW,
            OrderStep.RECTIFY,
            OrderStep.HAND_OVER,
            OrderStep.ORPHAN);

    /** What one requester says, or is answered, is not for another. */
    private static final List<OrderStep> OWN =
            List.of(OrderStep.DENY, OrderStep.RATE, OrderStep.WITHDRAW, OrderStep.RECTIFY);

    /** Of the own order. */
    static List<Told> own(List<EventView> events) {
        return events.stream()
                .map(event -> new Told(event, of(TOLD, event) ? event.reason() : ""))
                .toList();
    }

    /** Of an order that was merged: the own steps, and since then those of the order that stands for it, as its requester is told them. */
    static List<Told> merged(List<EventView> own, List<EventView> into) {
        Instant since = own.stream()
                .filter(event -> event.step().equals(OrderStep.MERGE.name()))
                .map(EventView::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<Told> all = new ArrayList<>(own(own));
        into.stream()
                .filter(event -> event.at().isAfter(since))
                .map(event -> new Told(event, tellsOthers(event) ? event.reason() : ""))
                .forEach(all::add);
        all.sort(Comparator.comparing(told -> told.event().at()));
        return all;
    }

    private static boolean tellsOthers(EventView event) {
        return of(TOLD, event) && !of(OWN, event) && event.party() != Party.REQUESTER;
    }

    private static boolean of(List<OrderStep> steps, EventView event) {
        return steps.stream().anyMatch(step -> step.name().equals(event.step()));
    }
}
