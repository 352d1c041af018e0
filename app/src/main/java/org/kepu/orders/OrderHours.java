package org.kepu.orders;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Ledger;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.VolunteerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The leader of a team enters who served after the visit was confirmed, if that was not done with the report. */
@Service
public class OrderHours {

    private static final Set<OrderState> AGREED = EnumSet.of(OrderState.CONFIRMED, OrderState.CLOSED);

    private final OrderQueries queries;
    private final OrderRows rows;
    private final ServedBy servedBy;
    private final ServedVisits visits;
    private final ServiceQueries records;
    private final EvidenceQueries evidence;
    private final Ledger ledger;
    private final Parties parties;
    private final OrderToDos toDos;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OrderHours(
            OrderQueries queries,
            OrderRows rows,
            ServedBy servedBy,
            ServedVisits visits,
            ServiceQueries records,
            EvidenceQueries evidence,
            Ledger ledger,
            Parties parties,
            OrderToDos toDos,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.rows = rows;
        this.servedBy = servedBy;
        this.visits = visits;
        this.records = records;
        this.evidence = evidence;
        this.ledger = ledger;
        this.parties = parties;
        this.toDos = toDos;
        this.events = events;
        this.transaction = transaction;
    }

    /** The record of hours that stands for the order. */
    public Optional<ServiceView> find(OrderId order) {
        return servedBy.findRecord(order).flatMap(records::find).filter(ServiceView::standing);
    }

    /** Whether the doer leads the team that served, and nobody's hours stand. */
    public boolean mayEnter(OrderView order, Doer doer) {
        return AGREED.contains(order.state())
                && order.course().teamId().isPresent()
                && order.course().reporter().isPresent()
                && parties.is(Party.TEAM, order, doer)
                && find(order.id()).isEmpty();
    }

    /**
     * Writes the hours of the visit. The entry of evidence the visit has is taken back and entered anew with them in the same
     * transaction, so that nobody counts twice. Refused without a field to others than the leader and where hours stand, and at
     * {@code hours} and {@code hours-<volunteer>} by module {@code volunteers}.
     */
    public Outcome<OrderView> enter(OrderId id, Map<VolunteerId, BigDecimal> hours, Doer doer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            OrderView order = queries.lock(id);
            if (!mayEnter(order, doer)) {
                return Outcome.refused("", "orders.refusal.notYours");
            }
            Optional<EntryId> before =
                    evidence.findBySource(ServedVisits.source(id)).map(entry -> entry.id());
            Optional<List<Refusal>> refused = before.flatMap(entry -> refusals(
                            ledger.reverse(entry, "改记志愿服务时长", doer.account().orElseThrow())))
                    .or(() ->
                            refusals(visits.record(order, hours, doer.account().orElseThrow())));
            if (refused.isPresent()) {
                status.setRollbackOnly();
                return Outcome.refused(refused.get());
            }
            rows.event(id, "HOURS", Optional.of(order.state()), order.state(), "", Party.TEAM, doer);
            toDos.whoServedIsKnown(order);
            events.publishEvent(OrderEvent.of(doer, "HOURS", id));
            return Outcome.done(order);
        }));
    }

    private static Optional<List<Refusal>> refusals(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals) ? Optional.of(refusals) : Optional.empty();
    }
}
