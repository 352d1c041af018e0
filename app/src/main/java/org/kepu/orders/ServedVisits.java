package org.kepu.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.kepu.evidence.EntryDraft;
import org.kepu.evidence.Happening;
import org.kepu.evidence.Measure;
import org.kepu.shared.AccountId;
import org.kepu.shared.Audience;
import org.springframework.stereotype.Component;

/** What the ledger learns of a visit both sides agree on. */
@Component
class ServedVisits {

    private final OrderQueries queries;
    private final OfferQueries services;

    ServedVisits(OrderQueries queries, OfferQueries services) {
        this.queries = queries;
        this.services = services;
    }

    /** The entry of a visit; whoever reported it answers for the figures. */
    record Visit(EntryDraft evidence, AccountId by) implements Happening {}

    Visit evidence(OrderView order) {
        ServiceView service = services.get(order.service());
        Course course = order.course();
        EntryDraft draft = EntryDraft.of(
                        course.served().orElseThrow(), order.area(), service.kind(), order.title(), source(order.id()))
                .serving(service.clauses())
                .counting(Measure.SESSIONS, 1)
                .counting(
                        Measure.HOURS,
                        BigDecimal.valueOf(course.minutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP));
        for (Map.Entry<Audience, Integer> met : queries.reached(order.id()).entrySet()) {
            draft = draft.reaching(met.getKey(), met.getValue());
        }
        return new Visit(
                course.unit().map(draft::by).orElse(draft), course.reporter().orElseThrow());
    }

    static String source(OrderId order) {
        return "orders:" + order;
    }
}
