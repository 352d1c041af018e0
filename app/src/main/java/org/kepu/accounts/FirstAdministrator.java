package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first person of a fresh installation, who invites everybody else. There is no other account without an invitation. */
@Service
public class FirstAdministrator {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordPolicy policy;
    private final PasswordHashing passwords;
    private final GrantTable grants;
    private final SignInNames names;
    private final Trail trail;
    private final TransactionOperations transaction;

    FirstAdministrator(
            JdbcClient jdbc,
            Clock clock,
            PasswordPolicy policy,
            PasswordHashing passwords,
            GrantTable grants,
            SignInNames names,
            Trail trail,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.policy = policy;
        this.passwords = passwords;
        this.grants = grants;
        this.names = names;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Creates the account with the roles of system and security administrator over everything. Refused at the fields
     * {@code name}, {@code signInName} and {@code password}; refused as a whole once any account exists, which the database
     * decides.
     */
    public Outcome<AccountId> create(String name, String signInName, String password) {
        SignInName signIn = SignInName.of(signInName);
        String called = name.strip();
        List<Refusal> refusals =
                new ArrayList<>(new Person(called, signIn, Optional.empty(), Optional.empty()).refusals());
        refusals.addAll(policy.refusals("password", password, called, signIn));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        String hash = passwords.hash(password);
        AccountId account = AccountId.create();
        try {
            boolean done = Boolean.TRUE.equals(transaction.execute(_ -> insert(account, called, signIn, hash)));
            return done ? Outcome.done(account) : Outcome.refused("", "accounts.first.taken");
        } catch (DuplicateKeyException e) {
            return Outcome.refused("", "accounts.first.taken");
        }
    }

    private boolean insert(AccountId account, String name, SignInName signInName, String hash) {
        int inserted = jdbc.sql("""
                        insert into accounts.account (id, name, status, founder, created_at)
                        select :id, :name, 'ACTIVE', true, :now
                        where not exists (select 1 from accounts.account)
                        """)
                .param("id", account.value())
                .param("name", name)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (inserted == 0) {
            return false;
        }
        names.put(account, signInName, new UUID[0]);
        jdbc.sql("insert into accounts.password (account, hash, set_at) values (:id, :hash, :now)")
                .param("id", account.value())
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .update();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            grants.insert(
                    account, role, new Scope.Everything(), LocalDate.now(clock), Optional.empty(), Optional.empty());
        }
        trail.administered(Happening.CREATED, account, Viewer.PUBLIC, "");
        return true;
    }
}
