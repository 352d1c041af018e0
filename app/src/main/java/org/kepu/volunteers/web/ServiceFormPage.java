package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * The form of a service.
 *
 * @param volunteers who can have been there
 * @param names what to call them
 */
public record ServiceFormPage(
        TeamView team,
        List<VolunteerView> volunteers,
        Map<VolunteerId, String> names,
        List<Option> areas,
        List<Option> clauses,
        Map<String, String> cells,
        Set<String> chosen,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The field for the hours of a volunteer. */
    public static String field(VolunteerView volunteer) {
        return "hours-" + volunteer.id();
    }

    /** What to call a volunteer. */
    public String name(VolunteerView volunteer) {
        return names.getOrDefault(volunteer.id(), volunteer.printed());
    }
}
