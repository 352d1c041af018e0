package org.kepu.checkins.web;

import java.util.List;
import java.util.Map;
import org.kepu.activities.SessionId;
import org.kepu.activities.SessionView;
import org.kepu.checkins.AttendanceView;
import org.kepu.checkins.Conflict;
import org.kepu.shared.Audience;
import org.kepu.web.FormErrors;

/**
 * Who came, and what is to be decided.
 *
 * @param coming people with a place in each session
 * @param capacity places of each session; without limit it is missing
 */
public record ResultPage(
        String activity,
        String title,
        List<SessionView> sessions,
        AttendanceView attendance,
        Map<SessionId, Integer> coming,
        Map<SessionId, Integer> capacity,
        FormErrors errors) {

    /** Where it is. */
    public String address() {
        return "/activities/work/" + activity + "/checkin/result";
    }

    /** How many more came than there are places; 0 if it is not so. */
    public int over(SessionView session) {
        return Math.max(0, attendance.heads(session.id()) - capacity.getOrDefault(session.id(), Integer.MAX_VALUE));
    }

    /** How many of an audience came to a session. */
    public int heads(SessionView session, Audience audience) {
        return attendance.heads().getOrDefault(session.id(), Map.of()).getOrDefault(audience, 0);
    }

    /** Which session a record is of; empty for one that is not there any more. */
    public java.util.Optional<SessionView> session(Conflict conflict) {
        return sessions.stream()
                .filter(session -> session.id().equals(conflict.record().session()))
                .findFirst();
    }

    /** Audiences of which somebody came, in their usual order. */
    public List<Audience> audiences() {
        return attendance.heads().values().stream()
                .flatMap(people -> people.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
