package org.kepu.experts;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about an expert, for the audit trail. */
record ExpertEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static ExpertEvent of(Viewer by, String action, ExpertId expert) {
        return new ExpertEvent(by.account(), by.name(), action, "expert " + expert);
    }
}
