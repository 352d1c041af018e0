package org.kepu.orders.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderView;
import org.kepu.orders.Series;
import org.kepu.shared.Audience;
import org.kepu.visits.VisitView;

/**
 * The own order of somebody without an account.
 *
 * @param told what was done, of a merged order also with the one that stands for it
 * @param into the order that stands for this one
 * @param series what it belongs to if it comes again
 * @param key of the own link
 * @param others the orders of the series with the keys of their links
 * @param visit for which the team has checked in; of a merged order, that of the one that stands for it
 * @param reached people met as reported, by audience; empty before the visit
 */
public record MinePage(
        OrderView order,
        String area,
        Map<Audience, Integer> reached,
        List<Told> told,
        Optional<OrderView> into,
        Optional<Series> series,
        String key,
        Map<OrderView, String> others,
        Optional<VisitView> visit,
        StepForm form) {

    /** Whether the team says to be there, and the requester can say so before it reports. */
    public boolean asked() {
        return order.state() == OrderState.SCHEDULED
                && visit.filter(VisitView::awaitsAnswer).isPresent();
    }

    /** Whether the team says to be there for this order and another it was merged into, so that its code is what tells that it is. */
    public boolean codeAsked() {
        return into.isPresent() && visit.filter(VisitView::awaitsAnswer).isPresent();
    }

    /** Whether the requester has said so and the report is awaited. */
    public boolean agreed() {
        return order.state() == OrderState.SCHEDULED
                && visit.filter(VisitView::confirmed).isPresent();
    }
}
