package org.kepu.privacy.web;

import java.util.List;
import org.kepu.personal.Field;
import org.kepu.privacy.RequestKind;
import org.kepu.privacy.RequestState;
import org.kepu.web.FormErrors;

/**
 * One's own data.
 *
 * @param kind the request as typed and refused, likewise the text
 */
public record OwnDataPage(
        String name,
        List<Known> fields,
        int signIns,
        List<Agreed> consents,
        List<Asked> requests,
        String kind,
        String text,
        FormErrors errors) {

    /** A field that is kept sealed. */
    public record Known(Field field, String text) {}

    /** A consent. */
    public record Agreed(Field field, String given, String withdrawn) {}

    /** A request of one's own. */
    public record Asked(RequestKind kind, String text, String made, String due, RequestState state, String answer) {}
}
