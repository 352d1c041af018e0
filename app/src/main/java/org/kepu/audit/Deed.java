package org.kepu.audit;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;

/** Tells the audit trail what somebody did; each part as {@link Audited} says it. */
public record Deed(Viewer by, String action, String object, String details) implements Audited {

    /** A deed that needs no details. */
    public Deed(Viewer by, String action, String object) {
        this(by, action, object, "");
    }

    @Override
    public Optional<AccountId> actor() {
        return by.account();
    }

    @Override
    public String actorName() {
        return by.name();
    }
}
