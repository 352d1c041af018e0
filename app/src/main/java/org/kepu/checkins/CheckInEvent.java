package org.kepu.checkins;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail what was decided about a record. */
record CheckInEvent(Viewer viewer, String action, RecordId record) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return viewer.account();
    }

    @Override
    public String actorName() {
        return viewer.name();
    }

    @Override
    public String object() {
        return "check-in " + record;
    }
}
