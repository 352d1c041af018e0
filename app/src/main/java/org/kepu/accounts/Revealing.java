package org.kepu.accounts;

import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an administrator what lists mask; each time is an entry in the audit trail. */
@Service
public class Revealing {

    private final SignInNames names;
    private final Trail trail;

    Revealing(SignInNames names, Trail trail) {
        this.names = names;
        this.trail = trail;
    }

    /**
     * The whole sign-in name.
     *
     * @throws NotFound if the account does not exist or lies beyond the administrator's scope
     */
    @Transactional
    public SignInName signInName(Viewer by, AccountId account) {
        SignInName name = names.find(Reach.of(by, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN), account)
                .orElseThrow(() -> new NotFound("account " + account));
        trail.administered(Happening.REVEALED, account, by, "SIGN_IN_NAME");
        return name;
    }
}
