package org.kepu.volunteers.web;

import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paged;
import org.kepu.volunteers.HourTotals;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;

/**
 * A team with its volunteers, or its services.
 *
 * @param leader name of who leads it, empty for nobody
 * @param services present on the page of services, else the volunteers are shown
 * @param names of volunteers as far as the viewer may read them
 * @param reason typed for the end of the team
 */
public record TeamPage(
        TeamView team,
        HourTotals totals,
        String unit,
        String served,
        String leader,
        Optional<Paged<VolunteerView>> volunteers,
        Optional<Paged<ServiceView>> services,
        Map<VolunteerId, String> names,
        Map<AreaId, Area> areas,
        String reason,
        FormErrors errors) {

    /** The address of the team's page. */
    public String address() {
        return "/volunteers/teams/" + team.id();
    }

    /** Where a service was. */
    public String place(ServiceView service) {
        return Optional.ofNullable(areas.get(service.area())).map(Area::name).orElse("…");
    }
}
