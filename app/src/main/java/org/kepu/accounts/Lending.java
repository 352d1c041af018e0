package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Grant;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lends a unit's role to a colleague for some days, while its holder is away. The module that offers it decides who may lend to
 * whom; here nobody lends what he does not hold, and the trail knows.
 */
@Service
public class Lending {

    private final GrantTable table;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lending(GrantTable table, Trail trail, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Lends a role of the viewer's.
     *
     * @return refused at {@code taker} if that person holds the role already
     * @throws IllegalArgumentException if the viewer does not hold it
     */
    public Outcome<GrantId> lend(Viewer by, AccountId taker, Grant grant, LocalDate from, LocalDate to) {
        if (!by.grants().contains(grant)) {
            throw new IllegalArgumentException("nobody lends what he does not hold: " + grant);
        }
        try {
            return Outcome.done(Objects.requireNonNull(transaction.execute(_ -> {
                endExpired(taker, grant, by);
                table.insert(taker, grant.role(), grant.scope(), from, Optional.of(to), by.account());
                trail.administered(Happening.GRANTED, taker, by, grant.role().name());
                return find(taker, grant);
            })));
        } catch (DuplicateKeyException e) {
            return Outcome.refused("taker", "grants.twice");
        }
    }

    /** Ends it at once; nothing happens if it ended already. */
    public void end(Viewer by, AccountId taker, GrantId grant) {
        table.find(taker, grant).ifPresent(held -> {
            table.revoke(grant, by.account());
            trail.administered(Happening.REVOKED, taker, by, held.role().name());
        });
    }

    /** What ran out must not stand in the way of lending again. */
    private void endExpired(AccountId taker, Grant grant, Viewer by) {
        jdbc.sql("""
                update accounts.role_grant set revoked_at = granted_at, revoked_by = :by
                where account = :account and role = :role and scope = :scope and revoked_at is null and valid_to < :today""")
                .param("by", by.account().orElseThrow().value())
                .param("account", taker.value())
                .param("role", grant.role().name())
                .param("scope", ScopeKind.target(grant.scope()).orElseThrow())
                .param("today", LocalDate.now(clock))
                .update();
    }

    private GrantId find(AccountId taker, Grant grant) {
        return jdbc.sql("""
                        select id from accounts.role_grant
                        where account = :account and role = :role and scope = :scope and revoked_at is null""")
                .param("account", taker.value())
                .param("role", grant.role().name())
                .param("scope", ScopeKind.target(grant.scope()).orElseThrow())
                .query((row, number) -> new GrantId(row.getObject("id", UUID.class)))
                .single();
    }
}
