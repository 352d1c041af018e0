package org.kepu.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Placement;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Constraint;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Giving and taking roles. Nobody grants to himself, nor beyond the own scope; administrators are of one kind only. */
@Service
public class Granting {

    private final GrantTable table;
    private final AccountTable accounts;
    private final Placements placements;
    private final Trail trail;
    private final TransactionOperations transaction;

    Granting(
            GrantTable table,
            AccountTable accounts,
            Placements placements,
            Trail trail,
            TransactionOperations transaction) {
        this.table = table;
        this.accounts = accounts;
        this.placements = placements;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Grants a role.
     *
     * @param from first day
     * @param to last day, empty for no end
     * @return refused at {@code role}, {@code scope} or {@code to}
     */
    public Outcome<AccountId> grant(
            Viewer by, AccountId account, Role role, Scope scope, LocalDate from, Optional<LocalDate> to) {
        List<Refusal> refusals = refusals(by, account, role, scope, from, to);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        try {
            transaction.executeWithoutResult(_ -> {
                table.insert(account, role, scope, from, to, by.account());
                trail.administered(Happening.GRANTED, account, by, role.name());
            });
            return Outcome.done(account);
        } catch (DuplicateKeyException e) {
            boolean second = "one_kind_of_administrator".equals(Constraint.violatedBy(e));
            return Outcome.refused("role", second ? "grants.oneAdministrator" : "grants.twice");
        }
    }

    /** Takes a role back at once. */
    public Outcome<AccountId> revoke(Viewer by, AccountId account, GrantId grant) {
        var held = table.find(account, grant).orElseThrow(() -> new NotFound("grant " + grant));
        if (!covers(by, held.scope())) {
            return Outcome.refused("", "grants.beyond");
        }
        return transaction.execute(_ -> {
            boolean needed = held.role() == Role.SYSTEM_ADMIN || held.role() == Role.SECURITY_ADMIN;
            if (needed
                    && held.scope() instanceof Scope.Everything
                    && accounts.lastAdministrator(account, held.role())) {
                return Outcome.refused("", "accounts.last");
            }
            table.revoke(grant, by.account());
            trail.administered(Happening.REVOKED, account, by, held.role().name());
            return Outcome.done(account);
        });
    }

    private List<Refusal> refusals(
            Viewer by, AccountId account, Role role, Scope scope, LocalDate from, Optional<LocalDate> to) {
        List<Refusal> refusals = new ArrayList<>();
        if (by.account().filter(account::equals).isPresent()) {
            refusals.add(Refusal.at("", "grants.self"));
        }
        if (!RoleScopes.of(role).contains(ScopeKind.of(scope))) {
            refusals.add(Refusal.at("scope", "grants.kind"));
        } else if (!covers(by, scope)) {
            refusals.add(Refusal.at("scope", "grants.beyond"));
        }
        if (to.filter(end -> end.isBefore(from)).isPresent()) {
            refusals.add(Refusal.at("to", "grants.dates"));
        }
        return refusals;
    }

    private boolean covers(Viewer by, Scope scope) {
        Optional<Placement> place = placements.find(scope);
        return by.scopesOf(Role.SECURITY_ADMIN).stream()
                .anyMatch(own -> own instanceof Scope.Everything
                        ? scope instanceof Scope.Everything || place.isPresent()
                        : place.filter(own::covers).isPresent());
    }
}
