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

    Courses(WorkingDays workingDays, TeamChoices teams) {
        this.workingDays = workingDays;
        this.teams = teams;
    }

    /** The last day of a state that begins on a day. */
    Optional<LocalDate> due(OrderState state, LocalDate today, Optional<LocalDate> appointed) {
        return switch (state) {
            case CLOSED, REJECTED, WITHDRAWN -> Optional.empty();
            case CONFIRMED -> Optional.of(today.plusDays(OrderState.RATING_DAYS));
            case SCHEDULED -> Optional.of(workingDays.plus(appointed.orElse(today), state.days()));
            default -> Optional.of(workingDays.plus(today, state.days()));
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
                order.open()
                        ? now.with(Optional.empty(), "")
                        : now.with(Optional.of(order.offeredBy()), order.offeredByName());
            case CLAIM ->
                now.with(claimer.map(Unit::id), claimer.map(Unit::name).orElse(""));
            case SEND_BACK -> now.with(Optional.empty(), "");
            case RELEASE -> order.open() ? now.with(Optional.empty(), "") : now.with(now.unit(), now.unitName());
            case DECLINE, RECALL, DENY -> now.with(now.unit(), now.unitName());
            case OFFER -> now.with(teams.find(order, draft.team().orElseThrow()).orElseThrow());
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
            case REJECT, ACCEPT, CONFIRM, WITHDRAW, CLOSE -> now;
        };
        return changed.at(step.to(), due(step.to(), doer.today(), changed.appointed()));
    }
}
