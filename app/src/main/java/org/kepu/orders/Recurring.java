package org.kepu.orders;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.kepu.shared.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes single orders of what comes again, three weeks ahead, until it ends or is stopped. */
@Service
public class Recurring {

    /** How many days ahead an order is made, so that there is time for all of its steps. */
    public static final int AHEAD = 21;

    private final SeriesRows rows;
    private final OrderQueries queries;
    private final Requesters requesters;
    private final OfferQueries services;
    private final Placing placing;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Recurring(
            SeriesRows rows,
            OrderQueries queries,
            Requesters requesters,
            OfferQueries services,
            Placing placing,
            Parties parties,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.queries = queries;
        this.requesters = requesters;
        this.services = services;
        this.placing = placing;
        this.parties = parties;
        this.events = events;
        this.transaction = transaction;
    }

    /** The series an order belongs to. */
    public Optional<Series> find(OrderView order) {
        return order.series().flatMap(rows::find);
    }

    /** Makes what is to be made on the day of this moment; asking again makes nothing twice. */
    public void look(Doer doer) {
        LocalDate until = doer.today().plusDays(AHEAD);
        rows.listDue(until)
                .forEach(id -> transaction.executeWithoutResult(
                        _ -> rows.lock(id).ifPresent(series -> make(series, until, doer))));
    }

    private void make(Series series, LocalDate until, Doer doer) {
        OrderView last = queries.listSeries(series.id()).getLast();
        Optional<Contact> contact = requesters.find(last.id());
        if (contact.isEmpty() || !services.get(last.service()).active()) {
            rows.stop(series.id(), doer);
            return;
        }
        int made = series.made();
        Optional<LocalDate> day = series.next();
        while (day.isPresent() && !day.get().isAfter(until)) {
            if (!day.get().isBefore(doer.today())) {
                placing.again(last, contact.get(), series.id(), day.get(), doer);
            }
            made++;
            day = Series.next(series.every(), series.first(), series.last(), made);
        }
        rows.made(series, made);
    }

    /**
     * Makes no more orders of it; those that were made go on. Refused to others than the requester and the community of the order,
     * and where it has ended.
     */
    public Outcome<OrderView> stop(OrderId id, Doer doer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            OrderView order = queries.get(id);
            boolean may = parties.is(Party.REQUESTER, order, doer) || parties.is(Party.COMMUNITY, order, doer);
            if (!may || order.series().filter(series -> rows.stop(series, doer)).isEmpty()) {
                return Outcome.refused("", "orders.refusal.seriesOver");
            }
            events.publishEvent(OrderEvent.of(doer, "STOP", id));
            return Outcome.done(order);
        }));
    }
}
