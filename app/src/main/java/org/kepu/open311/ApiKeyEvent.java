package org.kepu.open311;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail who gave out or took back a key. */
record ApiKeyEvent(Viewer viewer, String what, ApiKeyId key) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return viewer.account();
    }

    @Override
    public String actorName() {
        return viewer.name();
    }

    @Override
    public String action() {
        return "open311." + what;
    }

    @Override
    public String object() {
        return "api-key " + key;
    }
}
