package org.kepu.volunteers.web;

import org.kepu.volunteers.Erasure;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;

/**
 * What goes and what stays when a volunteer is erased.
 *
 * @param name as far as the viewer may read it, empty if it was erased
 */
public record ErasePage(VolunteerView volunteer, TeamView team, String name, Erasure erasure, FormErrors errors) {

    /** The address of the volunteer's page. */
    public String back() {
        return "/volunteers/people/" + volunteer.id();
    }
}
