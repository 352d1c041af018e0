package org.kepu.orders;

import java.time.Clock;
import org.kepu.shared.Outcome;
import org.kepu.visits.Occasions;
import org.springframework.stereotype.Component;

/** Takes the answer given at a visit to the order the visit is for. */
@Component
class OrderOccasions implements Occasions {

    private final OrderQueries queries;
    private final OrderSteps steps;
    private final Arriving arriving;
    private final Clock clock;

    OrderOccasions(OrderQueries queries, OrderSteps steps, Arriving arriving, Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.arriving = arriving;
        this.clock = clock;
    }

    @Override
    public void lock(String occasion) {
        queries.lock(order(occasion));
    }

    @Override
    public void answered(String occasion, boolean agrees, String note) {
        OrderView order = queries.get(order(occasion));
        Doer requester = Doer.requester(clock.instant());
        if (agrees && order.state() == OrderState.SCHEDULED) {
            arriving.agreed(order, requester);
            return;
        }
        OrderStep step = agrees ? OrderStep.CONFIRM : OrderStep.DENY;
        StepDraft said = StepDraft.reason(agrees ? ServedVisits.AT_THE_VISIT : note);
        if (steps.answer(order.id(), step, said, requester) instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("order " + order.id() + " is past its visit: " + refused.refusals());
        }
    }

    @Override
    public String address(String occasion) {
        return "/orders/" + order(occasion);
    }

    private static OrderId order(String occasion) {
        return OrderId.parse(occasion.substring(ServedVisits.SOURCE.length()));
    }
}
