package org.kepu.volunteers.web;

import java.util.List;
import java.util.Map;
import org.kepu.shared.Paged;
import org.kepu.volunteers.HourTotals;
import org.kepu.volunteers.HourView;
import org.kepu.volunteers.PersonView;
import org.kepu.volunteers.RecordView;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * A volunteer with the five groups of the record.
 *
 * @param name as far as the viewer may read it, empty if it was erased
 * @param phone masked, whole where it was asked for, empty if there is none
 * @param phoneShown whether it is whole
 * @param person what is known across teams
 * @param checkedBy who checked the real name, empty if nobody did
 * @param targets teams to which the viewer may take the volunteer
 * @param area where the person lives, empty if unknown
 * @param cells what was typed for a new record
 */
public record VolunteerPage(
        VolunteerView volunteer,
        HourTotals totals,
        PersonView person,
        String checkedBy,
        List<Option> targets,
        TeamView team,
        String name,
        String phone,
        boolean phoneShown,
        String area,
        Paged<HourView> hours,
        List<RecordView> records,
        boolean keeps,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field of the form for records holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of the volunteer's page. */
    public String address() {
        return "/volunteers/people/" + volunteer.id();
    }
}
