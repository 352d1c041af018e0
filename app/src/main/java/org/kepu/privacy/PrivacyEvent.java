package org.kepu.privacy;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about personal data. */
record PrivacyEvent(Optional<AccountId> actor, String actorName, String action, String object, String details)
        implements Audited {

    static PrivacyEvent of(Viewer by, String action, String request, String details) {
        return new PrivacyEvent(by.account(), by.name(), action, "request " + request, details);
    }

    static PrivacyEvent own(Viewer person, String action, String details) {
        return new PrivacyEvent(
                person.account(),
                person.name(),
                action,
                "account " + person.account().orElseThrow(),
                details);
    }
}
