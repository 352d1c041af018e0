package org.kepu.orders;

import java.time.LocalDate;
import java.util.Optional;
import org.kepu.calendar.WorkingDays;
import org.kepu.units.Unit;
import org.springframework.stereotype.Component;

/** Where a step leads: what it changes of the order, and until when it is whose turn. */
@Component
class Courses {

    /** Working days in which a unit answers a bad rating. */
    static final int RECTIFY_DAYS = 10;

    private final WorkingDays workingDays;
    private final TeamChoices teams;
    private final Successors successors;

    Courses(WorkingDays workingDays, TeamChoices teams, Successors successors) {
        this.successors = successors;
        this.workingDays = workingDays;
        this.teams = teams;
    }

    /** The last day of a state that begins on a day; orders that cannot wait have half of the days. */
    Optional<LocalDate> due(OrderState state, LocalDate today, Optional<LocalDate> appointed, boolean urgent) {
        return switch (state) {
            case CLOSED, REJECTED, WITHDRAWN, MERGED -> Optional.empty();
            case CONFIRMED -> Optional.of(today.plusDays(OrderState.RATING_DAYS));
            case SCHEDULED -> Optional.of(workingDays.plus(appointed.orElse(today), state.days(urgent)));
            default -> Optional.of(workingDays.plus(today, state.days(urgent)));
        };
    }

    /**
     * The course after a step.
     *
     * @param claimer the unit of whoever claims
     */
    Course after(OrderView order, OrderStep step, StepDraft draft, Doer doer, Optional<Unit> claimer) {
        Course now = order.course();
        Course changed = switch (step) {
            case DISPATCH ->
                asked(order, doer.today())
                        .map(unit -> now.with(Optional.of(unit.id()), unit.name()))
                        .orElseGet(() -> now.with(Optional.empty(), ""));
            case MERGE -> now.merged(draft.into());
            case SPLIT -> now.merged(Optional.empty());
            case HAND_OVER ->
                now.unit()
                        .flatMap(unit -> successors.find(unit, doer.today()))
                        .map(unit -> now.under(unit.id(), unit.name()))
                        .orElse(now);
            case ORPHAN -> now.with(Optional.empty(), "");
            case CLAIM ->
                now.with(claimer.map(Unit::id), claimer.map(Unit::name).orElse(""));
            case SEND_BACK -> now.with(Optional.empty(), "");
            case RELEASE -> order.open() ? now.with(Optional.empty(), "") : now.with(now.unit(), now.unitName());
            case DECLINE, RECALL, DENY -> now.with(now.unit(), now.unitName());
            case OFFER ->
                now.with(teams.find(order, draft.team().orElseThrow()).orElseThrow())
                        .proposed(draft.day().map(day -> new Proposal(day, draft.at())));
            case SERVE_ITSELF -> now.withOwn(draft.own());
            case SCHEDULE, RESCHEDULE -> now.appointed(draft.day());
            case NO_SHOW -> now.appointed(Optional.empty());
            case REPORT -> now.served(draft.day(), draft.minutes(), doer.account());
            case RATE ->
                now.rated(
                        draft.rating(),
                        draft.reason(),
                        draft.rating() <= Course.BAD
                                ? Optional.of(workingDays.plus(doer.today(), RECTIFY_DAYS))
                                : Optional.empty());
            case RECTIFY -> now.rated(now.rating(), now.words(), Optional.empty());
            case WITHDRAW -> now.merged(Optional.empty());
            case REJECT, ACCEPT, CONFIRM, CLOSE -> now;
        };
        OrderState to = step.to(now.state());
        return changed.at(
                to,
                step == OrderStep.HAND_OVER ? now.due() : due(to, doer.today(), changed.appointed(), order.urgent()));
    }

    /** The unit that is asked; none for what is open to all, and where nobody took over from the unit that offered it. */
    private Optional<Unit> asked(OrderView order, LocalDate today) {
        return order.open() ? Optional.empty() : successors.find(order.offeredBy(), today);
    }
}
