package org.kepu.certificates;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What was done about a certificate, for the audit trail. */
record CertificateEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static CertificateEvent of(Viewer by, String action, String object) {
        return new CertificateEvent(by.account(), by.name(), action, object);
    }
}
