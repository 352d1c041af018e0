package org.kepu.orders;

import java.util.List;
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
    private final RequesterTexts texts;
    private final Visiting visiting;
    private final Merging merging;
    private final Receipts receipts;
    private final TeamChoices teams;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OrderSteps(
            OrderRows rows,
            OrderQueries queries,
            Parties parties,
            Courses courses,
            OrderToDos toDos,
            RequesterTexts texts,
            Visiting visiting,
            Merging merging,
            Receipts receipts,
            TeamChoices teams,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.queries = queries;
        this.parties = parties;
        this.courses = courses;
        this.toDos = toDos;
        this.texts = texts;
        this.visiting = visiting;
        this.merging = merging;
        this.receipts = receipts;
        this.teams = teams;
        this.events = events;
        this.transaction = transaction;
    }

    /** The steps somebody may take now, in the order of the buttons. */
    public List<OrderStep> listSteps(OrderView order, Doer doer) {
        return OrderStep.of(order.state()).stream()
                .filter(step -> parties.mayTake(step, order, doer) && fits(step, order, doer))
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
            OrderView moved = move(order, step, draft, doer);
            return Outcome.done(
                    step == OrderStep.REPORT && visiting.agreed(moved)
                            ? move(
                                    moved,
                                    OrderStep.CONFIRM,
                                    StepDraft.reason(ServedVisits.AT_THE_VISIT),
                                    Doer.requester(doer.at()))
                            : moved);
        }));
    }

    /** What the side that is served answered at the visit, which knows already that it may. */
    Outcome<OrderView> answer(OrderId id, OrderStep step, StepDraft draft, Doer requester) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            OrderView order = queries.lock(id);
            return step.from().contains(order.state())
                    ? Outcome.done(move(order, step, draft, requester))
                    : Outcome.refused("", "orders.refusal.moved");
        }));
    }

    /** Whether more than state and party speaks against a step; what the system does is not asked. */
    private boolean fits(OrderStep step, OrderView order, Doer doer) {
        return switch (step) {
            case SPLIT -> mayPart(order, doer);
            case DENY, NO_SHOW, RESCHEDULE, WITHDRAW -> isSystem(doer) || visiting.allows(step, order);
            default -> true;
        };
    }

    private static boolean isSystem(Doer doer) {
        return doer.party().filter(Party.SYSTEM::equals).isPresent();
    }

    private boolean mayPart(OrderView order, Doer doer) {
        return isSystem(doer) || merging.mayPart(order);
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
            case REPORT -> visiting.wrong(order, draft);
            case MERGE -> merging.wrong(order, draft, doer);
            case SPLIT -> mayPart(order, doer) ? List.of() : List.of(Refusal.at("", "orders.refusal.parted"));
            case DENY, NO_SHOW, RESCHEDULE, WITHDRAW ->
                fits(step, order, doer) ? List.of() : List.of(Refusal.at("", "orders.refusal.visit"));
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
        visiting.after(order, moved, step, draft);
        if (step == OrderStep.WITHDRAW) {
            part(order, doer);
        }
        toDos.turn(moved);
        texts.tell(order, moved, step, doer);
        events.publishEvent(OrderEvent.of(doer, step.name(), order.id()));
        return moved;
    }

    /** The orders that were merged into one that is withdrawn go their own way again. */
    private void part(OrderView order, Doer doer) {
        Doer system = Doer.system(doer.at());
        queries.listMerged(order.id()).forEach(other -> take(other.id(), OrderStep.SPLIT, StepDraft.empty(), system));
    }
}
