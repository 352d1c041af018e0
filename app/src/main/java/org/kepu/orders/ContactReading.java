package org.kepu.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who asked: masked to everybody who works on the order, in full only to those whose turn it is. */
@Service
public class ContactReading {

    private final Requesters requesters;
    private final OrderQueries queries;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    ContactReading(Requesters requesters, OrderQueries queries, Parties parties, ApplicationEventPublisher events) {
        this.requesters = requesters;
        this.queries = queries;
        this.parties = parties;
        this.events = events;
    }

    /** Masked; orders whose requester was removed are missing. */
    public Map<OrderId, Contact> masked(Collection<OrderId> orders) {
        return requesters.masked(orders);
    }

    /** Whether it is the viewer's turn, so that the viewer needs to call. */
    public boolean mayRead(OrderView order, Doer doer) {
        return order.state()
                .owner()
                .filter(party -> parties.is(party, order, doer))
                .isPresent();
    }

    /**
     * In full, and with it those whose orders were merged into this one, as the team calls them all; each is an entry in the audit
     * trail. Refused without a field if it is not the viewer's turn.
     *
     * @throws NotFound if there is no such order, or its requester was removed
     */
    @Transactional
    public Outcome<Map<OrderId, Contact>> read(OrderId id, Doer doer) {
        OrderView order = queries.get(id);
        if (!mayRead(order, doer)) {
            return Outcome.refused("", "orders.refusal.notYours");
        }
        List<OrderId> all = new ArrayList<>(List.of(id));
        queries.listMerged(id).forEach(other -> all.add(other.id()));
        Map<OrderId, Contact> contacts = requesters.contacts(all);
        if (!contacts.containsKey(id)) {
            throw new NotFound("contact of order " + id);
        }
        contacts.keySet().forEach(read -> events.publishEvent(OrderEvent.of(doer, "CONTACT", read)));
        return Outcome.done(contacts);
    }
}
