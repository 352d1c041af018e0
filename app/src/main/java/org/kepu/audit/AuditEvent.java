package org.kepu.audit;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;

/** What somebody did with the trail itself. */
record AuditEvent(Optional<AccountId> actor, String actorName, String action, String object, String details)
        implements Audited {

    static AuditEvent of(Viewer viewer, String action, String details) {
        return new AuditEvent(viewer.account(), viewer.name(), action, "audit trail", details);
    }
}
