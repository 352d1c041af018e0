package org.kepu.codes;

import java.util.Optional;
import org.kepu.audit.Audited;
import org.kepu.shared.AccountId;

/** What happened with a code. */
record CodeEvent(Optional<AccountId> actor, String actorName, String action, String object) implements Audited {

    @Override
    public boolean refused() {
        return action.equals("codes.failed");
    }
}
