package org.kepu.orders;

import java.util.Optional;
import java.util.Set;
import org.kepu.shared.Outcome;
import org.kepu.visits.OccasionVisits;
import org.kepu.visits.VisitDraft;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.VolunteerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team says that it has come, and the requester that it has: before anything is reported. */
@Service
public class Arriving {

    private final OrderQueries queries;
    private final OrderRows rows;
    private final Parties parties;
    private final Visits visits;
    private final OccasionVisits occasions;
    private final ApplicationEventPublisher events;

    Arriving(
            OrderQueries queries,
            OrderRows rows,
            Parties parties,
            Visits visits,
            OccasionVisits occasions,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.rows = rows;
        this.parties = parties;
        this.visits = visits;
        this.occasions = occasions;
        this.events = events;
    }

    /** The visit that stands for the order: neither cancelled nor denied. */
    public Optional<VisitView> find(OrderId order) {
        return occasions.find(ServedVisits.source(order));
    }

    /** Whether the doer leads the team that is expected, and has not checked in. */
    public boolean mayArrive(OrderView order, Doer doer) {
        return order.state() == OrderState.SCHEDULED
                && order.course().teamId().isPresent()
                && parties.is(Party.TEAM, order, doer)
                && find(order.id()).isEmpty();
    }

    /**
     * The team checks in; a second time leads to the same visit. Refused to others than the leader, and at {@code present} if nobody of
     * the team is named.
     */
    @Transactional
    public Outcome<VisitId> arrive(OrderId id, Set<VolunteerId> present, Doer doer) {
        OrderView order = queries.lock(id);
        Optional<VisitView> before = find(id);
        if (before.isPresent() && parties.is(Party.TEAM, order, doer)) {
            return Outcome.done(before.get().id());
        }
        if (!mayArrive(order, doer)) {
            return Outcome.refused("", "orders.refusal.notYours");
        }
        VisitDraft draft =
                new VisitDraft(order.title(), order.area(), present, Optional.of(ServedVisits.source(order.id())));
        Outcome<VisitId> started = visits.start(order.course().teamId().orElseThrow(), draft, doer.viewer());
        if (started instanceof Outcome.Done<VisitId>) {
            note(order, "ARRIVED", Party.TEAM, doer);
        }
        return started;
    }

    /** The requester says on the own page that the team has come. Refused if it has not checked in, or was answered before. */
    @Transactional
    public Outcome<OrderView> agree(OrderId id, Doer requester) {
        OrderView order = queries.lock(id);
        boolean asked = order.state() == OrderState.SCHEDULED
                && find(id).filter(VisitView::awaitsAnswer).isPresent();
        if (!asked || !parties.is(Party.REQUESTER, order, requester)) {
            return Outcome.refused("", "orders.refusal.moved");
        }
        occasions.answered(ServedVisits.source(id), true, "");
        agreed(order, requester);
        return Outcome.done(order);
    }

    /** Keeps in the history that it was said. */
    void agreed(OrderView order, Doer requester) {
        note(order, "AGREED", Party.REQUESTER, requester);
    }

    private void note(OrderView order, String what, Party party, Doer doer) {
        rows.event(order.id(), what, Optional.of(order.state()), order.state(), "", party, doer);
        events.publishEvent(OrderEvent.of(doer, what, order.id()));
    }
}
