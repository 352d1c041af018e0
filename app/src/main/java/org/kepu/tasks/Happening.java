package org.kepu.tasks;

import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** Tells the audit trail what was done to a programme or a task. */
record Happening(Act act, String what, String object) implements Audited {

    @Override
    public Optional<AccountId> actor() {
        return act.by().account();
    }

    @Override
    public String actorName() {
        return act.by().name();
    }

    @Override
    public String action() {
        return what.replaceFirst("^tasks\\.did\\.", "tasks.");
    }
}
