package org.kepu.orders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whether an order may stand for another, and what becomes of that one afterwards. */
@Component
class Merging {

    private static final Set<OrderState> TOO_LATE = Set.of(OrderState.SERVED, OrderState.CONFIRMED, OrderState.MERGED);

    private final OrderQueries queries;
    private final Parties parties;

    Merging(OrderQueries queries, Parties parties) {
        this.queries = queries;
        this.parties = parties;
    }

    /** What is wrong with it, at {@code into}. */
    List<Refusal> wrong(OrderView order, StepDraft draft, Doer doer) {
        Optional<OrderView> other = draft.into()
                .filter(id -> !id.equals(order.id()))
                .flatMap(queries::find)
                .filter(found -> found.service().equals(order.service())
                        && !found.state().ended()
                        && !TOO_LATE.contains(found.state())
                        && parties.is(Party.COMMUNITY, found, doer));
        if (other.isEmpty()) {
            return List.of(Refusal.at("into", "orders.refusal.into"));
        }
        return queries.listMerged(order.id()).isEmpty()
                ? List.of()
                : List.of(Refusal.at("into", "orders.refusal.family"));
    }

    /** Whether the order that stands for this one is not dispatched yet, so that both can still go their own ways. */
    boolean mayPart(OrderView order) {
        return order.course()
                .mergedInto()
                .flatMap(queries::find)
                .filter(other -> other.state() == OrderState.REQUESTED)
                .isPresent();
    }
}
