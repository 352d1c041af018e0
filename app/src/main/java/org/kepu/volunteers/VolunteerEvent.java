package org.kepu.volunteers;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about a team or a volunteer, for the audit trail. */
record VolunteerEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static VolunteerEvent of(Viewer by, String action, String object) {
        return new VolunteerEvent(by.account(), by.name(), action, object);
    }
}
