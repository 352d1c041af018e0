package org.kepu.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How people get an account: a system administrator invites, the person sets a password. */
@Service
public class Inviting {

    private final AccountTable table;
    private final Links links;
    private final Places places;
    private final PasswordPolicy policy;
    private final PasswordHashing passwords;
    private final Trail trail;
    private final TransactionOperations transaction;

    Inviting(
            AccountTable table,
            Links links,
            Places places,
            PasswordPolicy policy,
            PasswordHashing passwords,
            Trail trail,
            TransactionOperations transaction) {
        this.table = table;
        this.links = links;
        this.places = places;
        this.policy = policy;
        this.passwords = passwords;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Makes an account and the link that lets the person in. Refused at {@code name}, {@code signInName} or {@code unit}: the
     * person must work within the administrator's own scope.
     */
    public Outcome<Invited> invite(Viewer by, Person person) {
        return transaction.execute(status -> switch (enrol(by, person)) {
            case Outcome.Done<AccountId>(var account) ->
                Outcome.done(new Invited(account, links.create(LinkKind.INVITATION, account, by.account())));
            case Outcome.Refused<AccountId>(var refusals) -> {
                status.setRollbackOnly();
                yield Outcome.refused(refusals);
            }
        });
    }

    /** The same without a link, which is made later for many at once. */
    Outcome<AccountId> enrol(Viewer by, Person person) {
        List<Refusal> refusals = refusals(by, person);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        AccountId account = AccountId.create();
        try {
            table.insert(account, person, Status.INVITED, by.account());
            trail.administered(Happening.CREATED, account, by, "");
            return Outcome.done(account);
        } catch (DuplicateKeyException e) {
            return Outcome.refused("signInName", "accounts.signInName.taken");
        }
    }

    /** What would be refused, apart from a sign-in name that is taken. */
    List<Refusal> refusals(Viewer by, Person person) {
        List<Refusal> refusals = new ArrayList<>(person.refusals());
        Optional<Placement> place = places.find(person.unit(), person.area(), Optional.empty());
        if (place.filter(found -> by.hasAnyOver(found, Role.SYSTEM_ADMIN)).isEmpty()) {
            refusals.add(Refusal.at("unit", "accounts.beyondScope"));
        }
        return refusals;
    }

    /** A new link for somebody who has not come in yet; the old one stops working. */
    public Outcome<OneTimeLink> renew(Viewer by, AccountId account) {
        if (table.get(account).status() != Status.INVITED) {
            return Outcome.refused("", "accounts.invitation.over");
        }
        return transaction.execute(_ -> {
            trail.administered(Happening.INVITED, account, by, "");
            return Outcome.done(links.create(LinkKind.INVITATION, account, by.account()));
        });
    }

    /** Takes the invitation back and removes the account, which nobody has used. */
    public Outcome<AccountId> revoke(Viewer by, AccountId account) {
        return transaction.execute(_ -> {
            if (!table.deleteInvited(account)) {
                return Outcome.refused("", "accounts.invitation.over");
            }
            trail.administered(Happening.INVITATION_REVOKED, account, by, "");
            return Outcome.done(account);
        });
    }

    /** Whom a link invites; empty if it was used, replaced, taken back or has expired. */
    public Optional<Guest> find(String token) {
        return links.find(LinkKind.INVITATION, token)
                .map(table::get)
                .map(known -> new Guest(known.name(), known.signInName()));
    }

    /** The person sets name and password. Refused at {@code name}, {@code password}, or as a whole if the link is over. */
    public Outcome<AccountId> accept(String token, String name, String password) {
        Optional<Guest> guest = find(token);
        if (guest.isEmpty()) {
            return Outcome.refused("", "accounts.link.over");
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!Person.wellNamed(name)) {
            refusals.add(Refusal.at("name", "accounts.name.length"));
        }
        refusals.addAll(
                policy.refusals("password", password, name.strip(), guest.get().signInName()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String hash = passwords.hash(password);
        return transaction.execute(_ -> links.use(LinkKind.INVITATION, token)
                .filter(account -> table.move(account, Status.ACTIVE, Status.INVITED))
                .map(account -> {
                    table.rename(account, name.strip());
                    table.setHash(account, hash);
                    trail.own(Happening.ACCEPTED, account);
                    return Outcome.done(account);
                })
                .orElseGet(() -> Outcome.refused("", "accounts.link.over")));
    }

    /** A new account and the link to hand to the person. */
    public record Invited(AccountId account, OneTimeLink link) {}

    /** Who is invited. */
    public record Guest(String name, SignInName signInName) {}
}
