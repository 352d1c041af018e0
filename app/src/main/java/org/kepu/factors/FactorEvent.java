package org.kepu.factors;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What happened to somebody's second factor. */
record FactorEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    static FactorEvent by(Viewer actor, AccountId account, String action) {
        return new FactorEvent(actor.account(), actor.name(), action, "account " + account);
    }

    @Override
    public boolean refused() {
        return action.equals("factor.failed");
    }
}
