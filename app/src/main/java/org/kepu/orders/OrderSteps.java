package org.kepu.orders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    private final Merging merging;
    private final Receipts receipts;
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
            Merging merging,
            Receipts receipts,
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
        this.merging = merging;
        this.receipts = receipts;
        this.servedBy = servedBy;
        this.teams = teams;
        this.events = events;
        this.transaction = transaction;
    }

    /** The steps somebody may take now, in the order of the buttons. */
    public List<OrderStep> listSteps(OrderView order, Doer doer) {
        return OrderStep.of(order.state()).stream()
                .filter(step -> parties.mayTake(step, order, doer) && (step != OrderStep.SPLIT || mayPart(order, doer)))
                .toList();
    }

    /**
     * Takes a step. Refused from another state, to others than the step's, and at the fields of {@link StepCells} it asks for. Of two
     * who claim at once the second is told who was first.
     *
     * @throws org.kepu.shared.NotFound if there is no such order
     */
    public Outcome<OrderView> take(OrderId id, OrderStep step, StepDraft draft, Doer doer) {
        return take(id, step, draft, doer, Optional.empty());
    }

    /**
     * The same for a form that may be sent more than once.
     *
     * @param key of the form; when it was taken before, the order is answered as it stands and nothing changes
     */
    public Outcome<OrderView> take(OrderId id, OrderStep step, StepDraft draft, Doer doer, Optional<UUID> key) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (step == OrderStep.MERGE || step == OrderStep.WITHDRAW) {
                queries.lockFamily(id, draft.into());
            }
            OrderView order = queries.lock(id);
            if (key.filter(sent -> receipts.has(sent, id)).isPresent()) {
                return Outcome.done(order);
            }
            List<Refusal> wrong = wrong(order, step, draft, doer);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            key.ifPresent(sent -> receipts.keep(sent, id, doer));
            return Outcome.done(move(order, step, draft, doer));
        }));
    }

    private boolean mayPart(OrderView order, Doer doer) {
        return doer.party().filter(Party.SYSTEM::equals).isPresent() || merging.mayPart(order);
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
        return wrong.isEmpty() ? unfit(order, step, draft, doer) : wrong;
    }

    /** What only others can tell: the team, the volunteers, the other order. */
    private List<Refusal> unfit(OrderView order, OrderStep step, StepDraft draft, Doer doer) {
        return switch (step) {
            case OFFER ->
                draft.team().flatMap(team -> teams.find(order, team)).isEmpty()
                        ? List.of(Refusal.at("team", "orders.refusal.team"))
                        : List.of();
            case REPORT -> visits.wrong(order, draft);
            case MERGE -> merging.wrong(order, draft, doer);
            case SPLIT -> mayPart(order, doer) ? List.of() : List.of(Refusal.at("", "orders.refusal.parted"));
            default -> List.of();
        };
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
        beside(order, moved, step, draft, doer);
        toDos.turn(moved);
        events.publishEvent(OrderEvent.of(doer, step.name(), order.id()));
        return moved;
    }

    private void beside(OrderView order, OrderView moved, OrderStep step, StepDraft draft, Doer doer) {
        switch (step) {
            case REPORT -> {
                rows.reached(order.id(), draft.people());
                servedBy.put(order.id(), order.course().teamId().isPresent() ? draft.hours() : Map.of());
            }
            case DENY -> servedBy.clear(order.id());
            case CONFIRM -> visits.enter(moved);
            case WITHDRAW -> {
                Doer system = Doer.system(doer.at());
                queries.listMerged(order.id())
                        .forEach(other -> take(other.id(), OrderStep.SPLIT, StepDraft.empty(), system));
            }
            default -> {
                // nothing besides
            }
        }
    }
}
