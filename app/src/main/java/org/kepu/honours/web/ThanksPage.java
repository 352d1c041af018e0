package org.kepu.honours.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.honours.ThanksView;
import org.kepu.volunteers.PersonView;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;

/**
 * Stars of a volunteer and words of thanks.
 *
 * @param missing hours to the next star, empty for who has all
 */
public record ThanksPage(
        VolunteerView volunteer,
        PersonView person,
        TeamView team,
        String name,
        int stars,
        Optional<BigDecimal> missing,
        List<ThanksView> thanks,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of this page. */
    public String address() {
        return "/volunteers/people/" + volunteer.id() + "/honours";
    }
}
