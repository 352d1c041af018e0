package org.kepu.orders;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.Audience;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a new order with who asked, its first event and its first to-do. */
@Component
class Placing {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrderRows rows;
    private final Requesters requesters;
    private final SeriesRows series;
    private final Courses courses;
    private final OrderToDos toDos;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Placing(
            OrderRows rows,
            Requesters requesters,
            SeriesRows series,
            Courses courses,
            OrderToDos toDos,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.requesters = requesters;
        this.series = series;
        this.courses = courses;
        this.toDos = toDos;
        this.events = events;
        this.transaction = transaction;
    }

    Placed place(ServiceView service, OrderDraft draft, Area area, Doer doer) {
        Audience audience = draft.audience().orElseThrow();
        Party as = doer.viewer().signedIn() ? Party.COMMUNITY : Party.REQUESTER;
        return Objects.requireNonNull(transaction.execute(_ -> {
            Optional<SeriesId> again = draft.particulars().repeat().map(series::insert);
            Optional<LocalDate> on = draft.particulars().repeat().flatMap(Repeat::first);
            OrderView order = new OrderView(
                    OrderId.create(),
                    "",
                    service.id(),
                    service.title(),
                    service.unit(),
                    service.unitName(),
                    service.open(),
                    service.city(),
                    area.id(),
                    area.path(),
                    draft.place(),
                    audience,
                    draft.people(),
                    draft.wished(),
                    draft.remarks(),
                    draft.particulars().group(),
                    draft.particulars().urgency(),
                    again,
                    on,
                    doer.at(),
                    doer.viewer().name(),
                    service.sample(),
                    false,
                    Course.beginning(Optional.empty()));
            return write(order, new Contact(draft.name(), draft.mobile()), as, doer);
        }));
    }

    /** The same order for another day of its series. */
    Placed again(OrderView before, Contact contact, SeriesId of, LocalDate on, Doer doer) {
        return write(before.again(OrderId.create(), of, on, doer.at()), contact, Party.SYSTEM, doer);
    }

    private Placed write(OrderView draft, Contact contact, Party as, Doer doer) {
        OrderView order = draft.with(
                Course.beginning(courses.due(OrderState.REQUESTED, doer.today(), Optional.empty(), draft.urgent())));
        do {
            order = order.numbered(number(doer));
        } while (!rows.insert(order, doer.account()));
        String key = requesters.insert(order.id(), contact.name(), contact.mobile());
        rows.event(order.id(), "REQUEST", Optional.empty(), OrderState.REQUESTED, "", as, doer);
        toDos.begin(order);
        events.publishEvent(OrderEvent.of(doer, "REQUEST", order.id()));
        return new Placed(order.id(), order.number(), key);
    }

    /** The day and six random digits: easy to say on the phone, hard to guess. */
    private static String number(Doer doer) {
        return doer.today().format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT))
                + "-"
                + String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }
}
