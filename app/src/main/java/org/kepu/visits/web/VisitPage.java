package org.kepu.visits.web;

import java.util.List;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.TeamView;
import org.kepu.web.FormErrors;
import org.kepu.web.QrCode;

/**
 * A visit on the telephone of who leads it.
 *
 * @param place where it is
 * @param people who of the team is there, as far as the viewer may read names
 * @param qr leads to the page on which the side that is served answers
 * @param hours where its hours are entered: on its own page, or on that of what it is for
 * @param keeps whether the viewer keeps the team's records
 */
public record VisitPage(
        VisitView visit,
        TeamView team,
        String place,
        List<String> people,
        QrCode qr,
        String hours,
        boolean keeps,
        FormErrors errors) {

    /** The address of this page. */
    public String address() {
        return "/volunteers/visits/" + visit.id();
    }

    /** The six digits as they are told: in two threes. */
    public String spoken() {
        return visit.code().substring(0, 3) + " " + visit.code().substring(3);
    }
}
