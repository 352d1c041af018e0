package org.kepu.honours;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about recognition, for the audit trail. */
record HonourEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static HonourEvent of(Viewer by, String action, String object) {
        return new HonourEvent(by.account(), by.name(), action, object);
    }
}
