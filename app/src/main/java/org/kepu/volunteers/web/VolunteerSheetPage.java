package org.kepu.volunteers.web;

import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;

/** The form for a sheet of volunteers of a team. */
public record VolunteerSheetPage(TeamView team, FormErrors errors) {

    /** The address of the team's page. */
    public String address() {
        return "/volunteers/teams/" + team.id();
    }
}
