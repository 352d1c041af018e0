package org.kepu.visits;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about a visit, for the audit trail. */
record VisitEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static VisitEvent of(Viewer by, String action, VisitId visit) {
        return new VisitEvent(by.account(), by.name(), action, "visit " + visit);
    }
}
