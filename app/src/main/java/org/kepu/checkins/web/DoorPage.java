package org.kepu.checkins.web;

import java.util.List;
import java.util.Set;
import org.kepu.activities.SessionView;
import org.kepu.shared.Audience;

/**
 * The page for the door.
 *
 * @param sessions that take place
 * @param chosen the session that is on now or next
 */
public record DoorPage(
        String activity, String title, List<SessionView> sessions, String chosen, Set<Audience> audiences) {

    /** Where it is. */
    public String address() {
        return "/activities/work/" + activity + "/checkin";
    }
}
