package org.kepu.orders;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders, from residents and from workers who enter them for somebody on the phone. */
@Service
public class Ordering {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final OrderRows rows;
    private final Requesters requesters;
    private final OfferQueries services;
    private final AreaQueries areas;
    private final Courses courses;
    private final OrderToDos toDos;
    private final Floods floods;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Ordering(
            OrderRows rows,
            Requesters requesters,
            OfferQueries services,
            AreaQueries areas,
            Courses courses,
            OrderToDos toDos,
            Floods floods,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.requesters = requesters;
        this.services = services;
        this.areas = areas;
        this.courses = courses;
        this.toDos = toDos;
        this.floods = floods;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Takes an order a resident sent. Refused at the fields of {@link OrderDraft}, and without a field if this address or mobile
     * sent too many.
     */
    public Outcome<Placed> send(ServiceId service, OrderDraft draft, InetAddress from, Doer doer) {
        return send(service, draft, doer, () -> floods.order(from, draft.mobile()));
    }

    /** Takes an order that a partner's program forwards for a resident: as {@link #send}, but counted against the partner. */
    public Outcome<Placed> forward(ServiceId service, OrderDraft draft, String partner, Doer doer) {
        return send(service, draft, doer, () -> floods.order(partner, draft.mobile()));
    }

    private Outcome<Placed> send(
            ServiceId service, OrderDraft draft, Doer doer, Supplier<Optional<Outcome<Placed>>> brake) {
        ServiceView wanted = services.getActive(service);
        List<Refusal> wrong = wrong(wanted, draft, doer);
        return wrong.isEmpty()
                ? brake.get().orElseGet(() -> Outcome.done(place(wanted, draft, doer)))
                : Outcome.refused(wrong);
    }

    /** Takes an order for somebody on the phone; the worker's areas must cover the place. Refused at the fields of the draft. */
    public Outcome<Placed> enter(ServiceId service, OrderDraft draft, Doer doer) {
        ServiceView wanted = services.getActive(service);
        List<Refusal> wrong = wrong(wanted, draft, doer);
        return wrong.isEmpty() ? Outcome.done(place(wanted, draft, doer)) : Outcome.refused(wrong);
    }

    private List<Refusal> wrong(ServiceView service, OrderDraft draft, Doer doer) {
        List<Refusal> wrong = new java.util.ArrayList<>(draft.wrong(service));
        Optional<Area> area = draft.area().flatMap(areas::find);
        boolean elsewhere = area.filter(found -> found.city().equals(service.city()) && found.existsOn(doer.today()))
                .isEmpty();
        boolean beyond = doer.viewer().signedIn()
                && area.filter(found -> doer.viewer()
                                .hasAnyOver(
                                        Placement.inAreas(Set.copyOf(found.path())),
                                        Party.COMMUNITY.roles().toArray(Role[]::new)))
                        .isEmpty();
        if (draft.area().isPresent() && (elsewhere || beyond)) {
            wrong.add(Refusal.at("area", "orders.refusal.area"));
        }
        return wrong;
    }

    private Placed place(ServiceView service, OrderDraft draft, Doer doer) {
        Area area = areas.get(draft.area().orElseThrow());
        Audience audience = draft.audience().orElseThrow();
        return Objects.requireNonNull(transaction.execute(_ -> {
            OrderView order = insert(service, draft, area, audience, doer);
            String key = requesters.insert(order.id(), draft.name(), draft.mobile());
            Party as = doer.viewer().signedIn() ? Party.COMMUNITY : Party.REQUESTER;
            rows.event(order.id(), "REQUEST", Optional.empty(), OrderState.REQUESTED, "", as, doer);
            toDos.turn(order);
            events.publishEvent(OrderEvent.of(doer, "REQUEST", order.id()));
            return new Placed(order.id(), order.number(), key);
        }));
    }

    private OrderView insert(ServiceView service, OrderDraft draft, Area area, Audience audience, Doer doer) {
        Course beginning = new Course(
                OrderState.REQUESTED,
                courses.due(OrderState.REQUESTED, doer.today(), Optional.empty()),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                0,
                "",
                Optional.empty());
        while (true) {
            OrderView order = new OrderView(
                    OrderId.create(),
                    number(doer),
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
                    doer.at(),
                    doer.viewer().name(),
                    service.sample(),
                    false,
                    beginning);
            if (rows.insert(order, doer.account())) {
                return order;
            }
        }
    }

    /** The day and six random digits: easy to say on the phone, hard to guess. */
    private static String number(Doer doer) {
        return doer.today().format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT))
                + "-"
                + String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }
}
