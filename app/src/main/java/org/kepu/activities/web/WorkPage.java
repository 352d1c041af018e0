package org.kepu.activities.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.activities.ActivityId;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionView;
import org.kepu.shared.Paged;

/**
 * The register.
 *
 * @param sessions of the activities on this page
 */
public record WorkPage(
        Paged<ActivityView> activities,
        Map<ActivityId, List<SessionView>> sessions,
        Optional<ActivityState> state,
        Instant now) {

    /** Sessions of an activity that were not called off. */
    public List<SessionView> sessions(ActivityView activity) {
        return sessions.getOrDefault(activity.id(), List.of()).stream()
                .filter(session -> !session.calledOff())
                .toList();
    }

    /** Whether it is over and waits to be closed. */
    public boolean waits(ActivityView activity) {
        List<SessionView> held = sessions(activity);
        return activity.state() == ActivityState.ANNOUNCED
                && !held.isEmpty()
                && held.stream().allMatch(session -> session.over(now));
    }

    /** How a state looks. */
    public static String tone(ActivityState state) {
        return switch (state) {
            case DRAFT -> "warn";
            case ANNOUNCED -> "accent";
            case CLOSED -> "good";
            case CALLED_OFF -> "bad";
        };
    }
}
