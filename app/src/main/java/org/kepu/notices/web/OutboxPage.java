package org.kepu.notices.web;

import java.util.Map;
import java.util.Optional;
import org.kepu.notices.DispatchView;
import org.kepu.shared.AccountId;
import org.kepu.shared.Paged;

/**
 * What left the house or waits to.
 *
 * @param names of the people it is for
 */
public record OutboxPage(Paged<DispatchView> list, Map<AccountId, String> names, boolean mail, boolean sms) {

    /** Whom it is for; empty for somebody without an account. */
    public Optional<String> name(DispatchView dispatch) {
        return dispatch.to().map(account -> names.getOrDefault(account, "…"));
    }

    /** The colour that goes with the word for where a dispatch is. */
    public static String tone(DispatchView dispatch) {
        return dispatch.sentAt().isPresent() ? "good" : dispatch.givenUp() ? "bad" : "warn";
    }

    /** Message key of where it is. */
    public static String state(DispatchView dispatch) {
        return "notices.outbox."
                + (dispatch.sentAt().isPresent() ? "sent" : dispatch.givenUp() ? "givenUp" : "waiting");
    }
}
