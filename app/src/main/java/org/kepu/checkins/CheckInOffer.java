package org.kepu.checkins;

import java.util.List;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityOffer;
import org.kepu.activities.ActivityState;
import org.kepu.activities.ActivityView;
import org.kepu.activities.SessionView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who keep an activity to the page for the door and to who came. */
@Component
@Order(20)
class CheckInOffer implements ActivityOffer {

    private final CheckIns checkIns;

    CheckInOffer(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public List<Line> forEverybody(ActivityView activity, List<SessionView> sessions) {
        return List.of();
    }

    @Override
    public List<Line> forKeepers(ActivityView activity, List<SessionView> sessions, Viewer viewer) {
        if (!activity.stands()) {
            return List.of();
        }
        AttendanceView attendance = checkIns.attendance(activity.id());
        int heads =
                attendance.heads().keySet().stream().mapToInt(attendance::heads).sum();
        String address = "/activities/work/" + activity.id() + "/checkin";
        Line result = Line.button(address + "/result", "checkins.result");
        Line counted =
                Line.sentence("checkins.offer.counts", heads, attendance.open().size());
        return activity.state() == ActivityState.ANNOUNCED
                ? List.of(counted, Line.button(address, "checkins.door"), result)
                : List.of(counted, result);
    }
}
