package org.kepu.signups;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail who saw or took away who signed up. */
record SignUpEvent(Viewer viewer, String action, String object, String details) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return viewer.account();
    }

    @Override
    public String actorName() {
        return viewer.name();
    }
}
