package org.kepu.accounts;

import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What administrators do to existing accounts. Nobody does any of it to himself, and the last administrators stay. */
@Service
public class Administration {

    private final AccountTable table;
    private final Inviting inviting;
    private final Brake brake;
    private final Sessions sessions;
    private final Trail trail;
    private final TransactionOperations transaction;

    Administration(
            AccountTable table,
            Inviting inviting,
            Brake brake,
            Sessions sessions,
            Trail trail,
            TransactionOperations transaction) {
        this.table = table;
        this.inviting = inviting;
        this.brake = brake;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Changes name, sign-in name, unit or area. Refused at these fields, also where the new place is beyond the scope. */
    public Outcome<AccountId> change(Viewer by, AccountId account, Person person) {
        List<Refusal> refusals = inviting.refusals(by, person);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        try {
            transaction.executeWithoutResult(_ -> {
                table.update(account, person);
                trail.administered(Happening.CHANGED, account, by, "");
            });
            return Outcome.done(account);
        } catch (DuplicateKeyException e) {
            return Outcome.refused("signInName", "accounts.signInName.taken");
        }
    }

    /** Stops an account until it is unlocked; ends its sessions. */
    public Outcome<AccountId> lock(Viewer by, AccountId account) {
        return move(by, account, Happening.LOCKED, Status.LOCKED, Status.ACTIVE);
    }

    /** Frees a locked account, and one that waits after wrong passwords. */
    public Outcome<AccountId> unlock(Viewer by, AccountId account) {
        brake.release(table.get(account).signInName());
        return move(by, account, Happening.UNLOCKED, Status.ACTIVE, Status.LOCKED, Status.ACTIVE);
    }

    /** Closes the account of somebody who has left; ends its sessions. */
    public Outcome<AccountId> disable(Viewer by, AccountId account) {
        return move(by, account, Happening.DISABLED, Status.DISABLED, Status.ACTIVE, Status.LOCKED);
    }

    /** Opens the account of somebody who is back. */
    public Outcome<AccountId> enable(Viewer by, AccountId account) {
        return move(by, account, Happening.ENABLED, Status.ACTIVE, Status.DISABLED);
    }

    private Outcome<AccountId> move(Viewer by, AccountId account, Happening what, Status to, Status... from) {
        if (by.account().filter(account::equals).isPresent()) {
            return Outcome.refused("", "accounts.self");
        }
        Optional<Refusal> refusal = transaction.execute(_ -> {
            if (to != Status.ACTIVE && table.lastAdministrator(account, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
                return Optional.of(Refusal.at("", "accounts.last"));
            }
            if (!table.move(account, to, from)) {
                return Optional.of(Refusal.at("", "accounts.state"));
            }
            trail.administered(what, account, by, "");
            return Optional.empty();
        });
        if (refusal.isPresent()) {
            return Outcome.refused(List.of(refusal.get()));
        }
        if (to != Status.ACTIVE) {
            sessions.endAllBut(account, "");
        }
        return Outcome.done(account);
    }
}
