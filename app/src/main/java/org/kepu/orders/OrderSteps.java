package org.kepu.orders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.units.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders through their steps. */
@Service
public class OrderSteps {

    private final OrderRows rows;
    private final OrderQueries queries;
    private final Parties parties;
    private final Courses courses;
    private final OrderToDos toDos;
    private final ServedVisits visits;
    private final ServedBy servedBy;
    private final TeamChoices teams;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OrderSteps(
            OrderRows rows,
            OrderQueries queries,
            Parties parties,
            Courses courses,
            OrderToDos toDos,
            ServedVisits visits,
            ServedBy servedBy,
            TeamChoices teams,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.queries = queries;
        this.parties = parties;
        this.courses = courses;
        this.toDos = toDos;
        this.visits = visits;
        this.servedBy = servedBy;
        this.teams = teams;
        this.events = events;
        this.transaction = transaction;
    }

    /** The steps somebody may take now, in the order of the buttons. */
    public List<OrderStep> listSteps(OrderView order, Doer doer) {
        return OrderStep.of(order.state()).stream()
                .filter(step -> parties.mayTake(step, order, doer))
                .toList();
    }

    /**
     * Takes a step. Refused from another state, to others than the step's, and at the fields of {@link StepCells} it asks for. Of two
     * who claim at once the second is told who was first.
     *
     * @throws org.kepu.shared.NotFound if there is no such order
     */
    public Outcome<OrderView> take(OrderId id, OrderStep step, StepDraft draft, Doer doer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            OrderView order = queries.lock(id);
            List<Refusal> wrong = wrong(order, step, draft, doer);
            return wrong.isEmpty() ? Outcome.done(move(order, step, draft, doer)) : Outcome.refused(wrong);
        }));
    }

    private List<Refusal> wrong(OrderView order, OrderStep step, StepDraft draft, Doer doer) {
        if (!step.from().contains(order.state())) {
            return List.of(
                    step == OrderStep.CLAIM && !order.course().unitName().isEmpty()
                            ? Refusal.at(
                                    "", "orders.refusal.claimed", order.course().unitName())
                            : Refusal.at("", "orders.refusal.moved"));
        }
        if (!parties.mayTake(step, order, doer)) {
            return List.of(Refusal.at("", "orders.refusal.notYours"));
        }
        List<Refusal> wrong = StepRules.wrong(step, draft, doer.today());
        if (wrong.isEmpty()
                && step == OrderStep.OFFER
                && draft.team().flatMap(team -> teams.find(order, team)).isEmpty()) {
            return List.of(Refusal.at("team", "orders.refusal.team"));
        }
        return wrong.isEmpty() && step == OrderStep.REPORT ? visits.wrong(order, draft) : wrong;
    }

    private OrderView move(OrderView order, OrderStep step, StepDraft draft, Doer doer) {
        Optional<Unit> claimer = step == OrderStep.CLAIM ? parties.unitFor(order, doer.viewer()) : Optional.empty();
        OrderView moved = order.with(courses.after(order, step, draft, doer, claimer));
        rows.move(order.id(), step, moved.course(), doer);
        rows.event(
                order.id(),
                step.name(),
                Optional.of(order.state()),
                moved.state(),
                draft.reason(),
                parties.as(step, order, doer),
                doer);
        if (step == OrderStep.REPORT) {
            rows.reached(order.id(), draft.people());
            servedBy.put(order.id(), order.course().teamId().isPresent() ? draft.hours() : Map.of());
        }
        if (step == OrderStep.DENY) {
            servedBy.clear(order.id());
        }
        if (step == OrderStep.CONFIRM) {
            visits.enter(moved);
        }
        toDos.turn(moved);
        events.publishEvent(OrderEvent.of(doer, step.name(), order.id()));
        return moved;
    }
}
