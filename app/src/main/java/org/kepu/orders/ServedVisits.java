package org.kepu.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.Happening;
import org.kepu.evidence.Measure;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.visits.OccasionVisits;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.Confirming;
import org.kepu.volunteers.ServiceDraft;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.VolunteerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the ledgers learn of a visit both sides agree on: one entry of evidence. Where volunteers of a team served, the hours of
 * each are written with that entry, and its hours are theirs; otherwise its hours are how long the visit took.
 */
@Component
class ServedVisits {

    /** What sources of evidence and occasions of visits begin with. */
    static final String SOURCE = "orders:";

    /** How the history says that a confirmation was given at the visit. */
    static final String AT_THE_VISIT = "上门时已确认";

    private final OrderQueries queries;
    private final OfferQueries services;
    private final ServedBy servedBy;
    private final Serving serving;
    private final Confirming confirming;
    private final OccasionVisits visits;
    private final OrderToDos toDos;
    private final ApplicationEventPublisher events;

    ServedVisits(
            OrderQueries queries,
            OfferQueries services,
            ServedBy servedBy,
            Serving serving,
            Confirming confirming,
            OccasionVisits visits,
            OrderToDos toDos,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.services = services;
        this.servedBy = servedBy;
        this.serving = serving;
        this.confirming = confirming;
        this.visits = visits;
        this.toDos = toDos;
        this.events = events;
    }

    /** The entry of a visit; whoever reported it answers for the figures. */
    record Visit(EntryDraft evidence, AccountId by) implements Happening {}

    /** What is wrong with who served, at the field of each volunteer. */
    List<Refusal> wrong(OrderView order, StepDraft draft) {
        return order.course().teamId().isEmpty()
                        || draft.hours().isEmpty()
                        || draft.day().isEmpty()
                ? List.of()
                : serving.check(
                        order.course().teamId().get(),
                        service(
                                order.with(order.course()
                                        .served(
                                                draft.day(),
                                                draft.minutes(),
                                                order.course().reporter())),
                                draft.hours()));
    }

    /** Enters a confirmed visit. If nobody was named who served, or somebody cannot be entered any more, the leader is asked. */
    void enter(OrderView order) {
        Map<VolunteerId, BigDecimal> hours = servedBy.find(order.id());
        AccountId reporter = order.course().reporter().orElseThrow();
        if (hours.isEmpty() || record(order, hours, reporter) instanceof Outcome.Refused<?>) {
            events.publishEvent(new Visit(
                    evidence(order)
                            .counting(
                                    Measure.HOURS,
                                    BigDecimal.valueOf(order.course().minutes())
                                            .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)),
                    reporter));
            toDos.askWhoServed(order);
        }
    }

    /** Writes hours and entry of a visit that has none yet; the hours count as confirmed by both sides, as the order is. */
    Outcome<?> record(OrderView order, Map<VolunteerId, BigDecimal> hours, AccountId by) {
        var outcome = serving.record(order.course().teamId().orElseThrow(), service(order, hours), evidence(order), by);
        if (outcome instanceof Outcome.Done<org.kepu.volunteers.ServiceId>(var record)) {
            servedBy.record(order.id(), record);
            boolean atVisit =
                    visits.find(source(order.id())).filter(VisitView::confirmed).isPresent();
            confirming.answer(record, true, atVisit ? Confirming.How.VISIT : Confirming.How.ORDER);
            visits.recorded(source(order.id()), record);
        }
        return outcome;
    }

    private ServiceDraft service(OrderView order, Map<VolunteerId, BigDecimal> hours) {
        Map<Audience, Long> people = new HashMap<>();
        queries.reached(order.id()).forEach((audience, number) -> people.put(audience, number.longValue()));
        return new ServiceDraft(
                order.course().served().orElseThrow(),
                order.area(),
                order.title(),
                people,
                services.get(order.service()).clauses(),
                hours);
    }

    private EntryDraft evidence(OrderView order) {
        ServiceView service = services.get(order.service());
        Course course = order.course();
        EntryDraft draft = EntryDraft.of(
                        course.served().orElseThrow(), order.area(), service.kind(), order.title(), source(order.id()))
                .serving(service.clauses())
                .counting(Measure.SESSIONS, 1);
        for (Map.Entry<Audience, Integer> met : queries.reached(order.id()).entrySet()) {
            draft = draft.reaching(met.getKey(), met.getValue());
        }
        return course.unit().map(draft::by).orElse(draft);
    }

    static String source(OrderId order) {
        return SOURCE + order;
    }
}
