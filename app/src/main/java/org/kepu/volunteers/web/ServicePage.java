package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import org.kepu.shared.AccountId;
import org.kepu.volunteers.HourView;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.web.FormErrors;

/**
 * A service with everybody's hours.
 *
 * @param names of volunteers as far as the viewer may read them
 * @param recorders names of who entered the lines
 * @param reason typed for taking it back
 */
public record ServicePage(
        ServiceView service,
        TeamView team,
        String place,
        List<HourView> hours,
        Map<VolunteerId, String> names,
        Map<AccountId, String> recorders,
        boolean keeps,
        String reason,
        FormErrors errors) {

    /** What to call a volunteer; empty where the name is not known. */
    public String name(HourView line) {
        return names.getOrDefault(line.volunteer(), "");
    }

    /** Who entered a line. */
    public String recorder(HourView line) {
        return recorders.getOrDefault(line.recordedBy(), "…");
    }
}
