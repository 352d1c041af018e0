package org.kepu.visits.web;

import java.util.Optional;
import org.kepu.visits.VisitView;
import org.kepu.web.FormErrors;

/**
 * What the side that is served sees.
 *
 * @param code as it was typed
 * @param visit the one that is asked about
 * @param ownSide whether the viewer belongs to the side that serves
 */
public record AnswerPage(
        String code,
        Optional<VisitView> visit,
        String team,
        String place,
        boolean ownSide,
        String note,
        FormErrors errors) {

    static AnswerPage form(String code, FormErrors errors) {
        return new AnswerPage(code, Optional.empty(), "", "", false, "", errors);
    }
}
