package org.kepu.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.shared.Refusal;
import org.kepu.visits.OccasionVisits;
import org.kepu.visits.VisitView;
import org.springframework.stereotype.Component;

/**
 * The visit of an order in module {@code visits}: the team checks in there, and one answer of the side that is served, wherever it is
 * given, counts for the visit, the order and the hours.
 */
@Component
class Visiting {

    private final OccasionVisits visits;
    private final ServedVisits served;
    private final ServedBy servedBy;
    private final OrderRows rows;

    Visiting(OccasionVisits visits, ServedVisits served, ServedBy servedBy, OrderRows rows) {
        this.visits = visits;
        this.served = served;
        this.servedBy = servedBy;
        this.rows = rows;
    }

    /** The visit the team has checked in for. */
    Optional<VisitView> find(OrderView order) {
        return visits.find(ServedVisits.source(order.id()));
    }

    /** Whether the side that is served said at the visit that it took place. */
    boolean agreed(OrderView order) {
        return find(order).filter(VisitView::confirmed).isPresent();
    }

    /**
     * Whether a step fits what is known of the visit: it is denied before a report only while the team says to be there, and what was
     * confirmed is neither moved to another day nor withdrawn.
     */
    boolean allows(OrderStep step, OrderView order) {
        if (order.state() != OrderState.SCHEDULED) {
            return true;
        }
        return switch (step) {
            case DENY -> find(order).filter(VisitView::awaitsAnswer).isPresent();
            case NO_SHOW, RESCHEDULE, WITHDRAW -> !agreed(order);
            default -> true;
        };
    }

    /** What is wrong with a report: who served, and another day than the one that was confirmed. */
    List<Refusal> wrong(OrderView order, StepDraft draft) {
        Optional<VisitView> other = find(order)
                .filter(VisitView::confirmed)
                .filter(visit -> draft.day().filter(visit.day()::equals).isEmpty());
        return other.isPresent()
                ? List.of(Refusal.at(
                        "day", "orders.refusal.dayConfirmed", other.get().day().toString()))
                : served.wrong(order, draft);
    }

    /** What a step does to the visit and to what is known of it. */
    void after(OrderView order, OrderView moved, OrderStep step, StepDraft draft) {
        String occasion = ServedVisits.source(order.id());
        switch (step) {
            case REPORT -> {
                rows.reached(order.id(), draft.people());
                servedBy.put(order.id(), order.course().teamId().isPresent() ? draft.hours() : Map.of());
            }
            case CONFIRM -> {
                served.enter(moved);
                visits.answered(occasion, true, "");
            }
            case DENY -> {
                servedBy.clear(order.id());
                visits.answered(occasion, false, shortened(draft.reason()));
            }
            case NO_SHOW, RESCHEDULE, RECALL, WITHDRAW, ORPHAN -> visits.release(occasion);
            default -> {
                // the visit stays as it is
            }
        }
    }

    /** A visit has less room for a reason than an order. */
    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= VisitView.LONGEST_NOTE
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, VisitView.LONGEST_NOTE - 1)) + "…";
    }
}
