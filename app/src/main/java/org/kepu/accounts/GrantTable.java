package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes grants. */
@Component
class GrantTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    GrantTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(
            AccountId account,
            Role role,
            Scope scope,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<AccountId> grantedBy) {
        jdbc.sql("""
                        insert into accounts.role_grant
                            (id, account, role, scope_kind, scope, valid_from, valid_to, granted_by, granted_at)
                        values (:id, :account, :role, :kind, :scope, :from, :to, :by, :now)
                        """)
                .param("id", GrantId.create().value())
                .param("account", account.value())
                .param("role", role.name())
                .param("kind", ScopeKind.of(scope).name())
                .param("scope", ScopeKind.target(scope).orElse(null))
                .param("from", from)
                .param("to", to.orElse(null))
                .param("by", grantedBy.map(AccountId::value).orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A grant of this account that is not revoked. */
    Optional<Grant> find(AccountId account, GrantId grant) {
        return jdbc.sql("""
                        select role, scope_kind, scope from accounts.role_grant
                        where id = :id and account = :account and revoked_at is null
                        """)
                .param("id", grant.value())
                .param("account", account.value())
                .query((row, number) -> Objects.requireNonNull(GrantRows.grant(row, account)))
                .optional();
    }

    void revoke(GrantId grant, Optional<AccountId> by) {
        jdbc.sql("update accounts.role_grant set revoked_by = :by, revoked_at = :now where id = :id")
                .param("id", grant.value())
                .param("by", by.map(AccountId::value).orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
