package org.kepu.certificates.web;

import java.util.List;
import java.util.Map;
import org.kepu.certificates.CertificateView;
import org.kepu.volunteers.TeamView;
import org.kepu.volunteers.VolunteerView;
import org.kepu.web.FormErrors;

/**
 * The certificates of a volunteer and the form for one more.
 *
 * @param name as far as the viewer may read it
 */
public record PersonPage(
        VolunteerView volunteer,
        TeamView team,
        String name,
        List<CertificateView> certificates,
        Map<String, String> cells,
        FormErrors errors) {

    /** What a field holds. */
    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    /** The address of this page. */
    public String address() {
        return "/volunteers/people/" + volunteer.id() + "/certificates";
    }
}
