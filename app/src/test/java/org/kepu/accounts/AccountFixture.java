package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.shared.AccountId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts accounts into the database for tests, past the invitation. */
@TestComponent
public class AccountFixture {

    /** The password of every account made here. */
    public static final String PASSWORD = "Qzv7-mxoa-tr";

    private static final String HASH =
            new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final GrantTable grants;

    AccountFixture(JdbcClient jdbc, Clock clock, GrantTable grants) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.grants = grants;
    }

    /** An account that can sign in under this name with {@link #PASSWORD}. */
    public AccountId active(String signInName) {
        return account("测试员", signInName, Status.ACTIVE);
    }

    /** An account in any state. */
    AccountId account(String name, String signInName, Status status) {
        AccountId account = AccountId.create();
        jdbc.sql("""
                        insert into accounts.account (id, name, sign_in_name, status, created_at)
                        values (:id, :name, :signInName, :status, :now)
                        """)
                .param("id", account.value())
                .param("name", name)
                .param("signInName", signInName)
                .param("status", status.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("insert into accounts.password (account, hash, set_at) values (:id, :hash, :now)")
                .param("id", account.value())
                .param("hash", HASH)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return account;
    }

    /** Gives the account a role from today on. */
    public void grant(AccountId account, Role role, Scope scope) {
        grants.insert(
                account,
                role,
                scope,
                LocalDate.now(clock),
                Optional.empty(),
                Optional.of(new AccountId(UUID.randomUUID())));
    }

    /** A sign-in name nobody else has. */
    public static String freshName() {
        return "t-" + UUID.randomUUID();
    }
}
