package org.kepu.activities.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.files.Proof;
import org.kepu.shared.Audience;
import org.kepu.web.FormErrors;

/**
 * An activity being closed.
 *
 * @param ready whether all sessions are over
 * @param sessions that were not called off
 * @param checkedIn people known to have come
 * @param kept files chosen already
 */
public record ClosePage(
        ActivityView activity,
        boolean ready,
        List<SessionView> sessions,
        Map<SessionId, Map<Audience, Integer>> checkedIn,
        List<Proof> kept,
        Map<String, String> cells,
        FormErrors errors) {

    /** What stands in a field. */
    public String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    /** People of an audience checked in to a session. */
    public int checkedIn(SessionView session, Audience audience) {
        return checkedIn.getOrDefault(session.id(), Map.of()).getOrDefault(audience, 0);
    }

    /** Whom to count: those it was for, and whoever else was checked in. */
    public List<Audience> audiences(SessionView session) {
        return Arrays.stream(Audience.values())
                .filter(audience -> activity.audiences().contains(audience) || checkedIn(session, audience) > 0)
                .toList();
    }
}
