package org.kepu.accounts;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Changing a password, and setting a new one when it is forgotten. Either signs the person out everywhere else. */
@Service
public class Passwords {

    private final AccountTable table;
    private final Accounts accounts;
    private final Links links;
    private final PasswordPolicy policy;
    private final PasswordHashing passwords;
    private final Brake brake;
    private final Sessions sessions;
    private final Trail trail;
    private final TransactionOperations transaction;

    Passwords(
            AccountTable table,
            Accounts accounts,
            Links links,
            PasswordPolicy policy,
            PasswordHashing passwords,
            Brake brake,
            Sessions sessions,
            Trail trail,
            TransactionOperations transaction) {
        this.table = table;
        this.accounts = accounts;
        this.links = links;
        this.policy = policy;
        this.passwords = passwords;
        this.brake = brake;
        this.sessions = sessions;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Changes the person's own password. Refused at {@code current} or {@code password}; wrong guesses count like failed
     * sign-ins.
     *
     * @param session the session that goes on
     */
    public Outcome<AccountId> change(
            AccountId account, String current, String password, InetAddress address, String session) {
        var known = table.get(account);
        if (brake.waitFor(known.signInName(), address).isPositive()) {
            return Outcome.refused("current", "password.current.tooMany");
        }
        if (!passwords.matches(current, table.findHash(account))) {
            brake.failed(known.signInName(), address);
            return Outcome.refused("current", "password.current.wrong");
        }
        if (password.equals(current)) {
            return Outcome.refused("password", "password.same");
        }
        List<Refusal> refusals = policy.refusals("password", password, known.name(), known.signInName());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            table.setHash(account, hash);
            trail.own(Happening.PASSWORD_CHANGED, account);
        });
        sessions.endAllBut(account, session);
        return Outcome.done(account);
    }

    /** Whose password is to be renewed. */
    public Inviting.Guest whose(AccountId account) {
        var known = table.get(account);
        return new Inviting.Guest(known.name(), known.signInName());
    }

    /** Replaces a password that is too old, at the entrance. Refused at {@code password}. */
    public Outcome<AccountId> renew(AccountId account, String password) {
        var known = table.get(account);
        if (passwords.matches(password, table.findHash(account))) {
            return Outcome.refused("password", "password.same");
        }
        List<Refusal> refusals = policy.refusals("password", password, known.name(), known.signInName());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            table.setHash(account, hash);
            trail.own(Happening.PASSWORD_CHANGED, account);
        });
        sessions.endAllBut(account, "");
        return Outcome.done(account);
    }

    /**
     * Makes the link by which a person sets a new password. For an administrator only a security administrator may do it, so
     * that nobody else can become one; nobody does it for himself.
     */
    public Outcome<OneTimeLink> offerReset(Viewer by, AccountId account) {
        if (by.account().filter(account::equals).isPresent()) {
            return Outcome.refused("", "accounts.self");
        }
        if (table.get(account).status() != Status.ACTIVE) {
            return Outcome.refused("", "accounts.reset.notActive");
        }
        boolean administrator = accounts.findViewer(account)
                .map(person -> person.hasAny(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR))
                .orElse(false);
        if (administrator && !by.hasAny(Role.SECURITY_ADMIN)) {
            return Outcome.refused("", "accounts.reset.administrator");
        }
        return transaction.execute(_ -> {
            trail.administered(Happening.RESET_OFFERED, account, by, "");
            return Outcome.done(links.create(LinkKind.RESET, account, by.account()));
        });
    }

    /** Whose link to a new password this is; empty if it is over. */
    public Optional<Inviting.Guest> findReset(String token) {
        return links.find(LinkKind.RESET, token)
                .map(table::get)
                .map(known -> new Inviting.Guest(known.name(), known.signInName()));
    }

    /** Sets a new password by a link. Refused at {@code password}, or as a whole if the link is over. */
    public Outcome<AccountId> reset(String token, String password) {
        var guest = findReset(token);
        if (guest.isEmpty()) {
            return Outcome.refused("", "accounts.link.over");
        }
        List<Refusal> refusals = policy.refusals(
                "password", password, guest.get().name(), guest.get().signInName());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String hash = passwords.hash(password);
        Optional<AccountId> done = transaction.execute(_ -> {
            Optional<AccountId> account = links.use(LinkKind.RESET, token);
            account.ifPresent(person -> {
                table.setHash(person, hash);
                trail.own(Happening.PASSWORD_RESET, person);
            });
            return account;
        });
        if (done.isEmpty()) {
            return Outcome.refused("", "accounts.link.over");
        }
        brake.release(guest.get().signInName());
        sessions.endAllBut(done.get(), "");
        return Outcome.done(done.get());
    }
}
