package org.kepu.matching;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was decided about teams and plans, for the audit trail. */
record MatchingEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static MatchingEvent of(Viewer by, String action, String object) {
        return new MatchingEvent(by.account(), by.name(), action, object);
    }
}
