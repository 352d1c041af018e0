package org.kepu.orders.web;

import java.util.List;
import java.util.Optional;
import org.kepu.visits.VisitView;
import org.kepu.web.Option;

/**
 * How the visit of an order is confirmed by both sides.
 *
 * @param visit for which the team has checked in
 * @param may whether the viewer leads the team that is expected
 * @param tells whether the viewer may tell the code to the side that is served
 * @param members who of the team may be there
 */
public record Arrival(Optional<VisitView> visit, boolean may, boolean tells, List<Option> members) {

    /** Whether the side that is served has not answered yet, and who sees this may be told the digits by it. */
    public boolean codeAsked() {
        return !tells && visit.filter(VisitView::awaitsAnswer).isPresent();
    }

    /** The six digits as they are told: in two threes; empty where they are not this viewer's or are not needed any more. */
    public String spoken() {
        return visit.filter(each -> tells && each.awaitsAnswer())
                .map(each -> each.code().substring(0, 3) + " " + each.code().substring(3))
                .orElse("");
    }
}
