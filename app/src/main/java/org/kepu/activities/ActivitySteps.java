package org.kepu.activities;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes activities through the steps that need no more than a reason. */
@Service
public class ActivitySteps {

    private static final int LONGEST_REASON = 200;

    private final ActivityQueries queries;
    private final ActivityRows rows;
    private final Keepers keepers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActivitySteps(
            ActivityQueries queries,
            ActivityRows rows,
            Keepers keepers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.keepers = keepers;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The steps the viewer may take now, in the order of the buttons. */
    public List<ActivityStep> listSteps(ActivityView activity, Viewer viewer) {
        return keepers.mayKeep(activity.unit(), activity.unitPath(), viewer)
                ? ActivityStep.of(activity.state())
                : List.of();
    }

    /** Lets the public know. Refused from another state and to others than its keepers. */
    public Outcome<ActivityView> announce(ActivityId id, Viewer viewer) {
        return take(id, ActivityStep.ANNOUNCE, "", Optional.empty(), viewer);
    }

    /** Calls the whole off. Refused besides without a reason of at most 200 characters, at {@code reason}. */
    public Outcome<ActivityView> callOff(ActivityId id, String reason, Viewer viewer) {
        return take(id, ActivityStep.CALL_OFF, reason, Optional.empty(), viewer);
    }

    /**
     * Calls one session off, and with the last one that stands the whole activity. Refused as
     * {@link #callOff(ActivityId, String, Viewer)}, and if that was done already.
     */
    public Outcome<ActivityView> callOff(ActivityId id, SessionId session, String reason, Viewer viewer) {
        return take(id, ActivityStep.CALL_OFF_SESSION, reason, Optional.of(session), viewer);
    }

    private Outcome<ActivityView> take(
            ActivityId id, ActivityStep step, String reason, Optional<SessionId> session, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            ActivityView activity = queries.lock(id);
            List<Refusal> wrong = wrong(activity, step, reason.strip(), viewer);
            if (!wrong.isEmpty()) {
                return Outcome.refused(wrong);
            }
            if (session.isPresent() && !rows.callOff(id, session.get(), reason.strip())) {
                return Outcome.refused("", "activities.refusal.sessionGone");
            }
            move(activity, session.isPresent() ? whole(id, step) : step, reason.strip(), session, viewer);
            return Outcome.done(queries.get(id));
        }));
    }

    /** What calling a session off comes to: where none is left that stands, nobody should wait for the activity. */
    private ActivityStep whole(ActivityId id, ActivityStep step) {
        return queries.listSessions(id).stream().allMatch(SessionView::calledOff) ? ActivityStep.CALL_OFF : step;
    }

    /** What speaks against a step; {@code reason} is looked at where the step needs one. */
    List<Refusal> wrong(ActivityView activity, ActivityStep step, String reason, Viewer viewer) {
        if (!step.from().contains(activity.state())) {
            return List.of(Refusal.at("", "activities.refusal.moved"));
        }
        if (!keepers.mayKeep(activity.unit(), activity.unitPath(), viewer)) {
            return List.of(Refusal.at("", "activities.refusal.notYours"));
        }
        return step.reasoned() && (reason.isEmpty() || reason.length() > LONGEST_REASON)
                ? List.of(Refusal.at("reason", "activities.refusal.reason", LONGEST_REASON))
                : List.of();
    }

    void move(ActivityView activity, ActivityStep step, String reason, Optional<SessionId> session, Viewer viewer) {
        rows.step(activity, step, reason, clock.instant());
        rows.event(
                activity.id(),
                step.name(),
                Optional.of(activity.state()),
                step.to(activity.state()),
                reason,
                viewer,
                clock.instant());
        events.publishEvent(ActivityEvent.of(viewer, step.name(), activity.id()));
        events.publishEvent(new ActivityChanged(activity.id(), step, session));
    }
}
