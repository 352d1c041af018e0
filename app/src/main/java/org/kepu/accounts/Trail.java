package org.kepu.accounts;

import java.net.InetAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.AccountId;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts. */
@Component
class Trail {

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something the person did, from an address. */
    void record(Happening kind, AccountId account, InetAddress address) {
        write(kind, account, null, address, "");
    }

    /** Something an administrator did to the account; empty actor for the set-up. */
    void record(Happening kind, AccountId account, Optional<AccountId> actor, String detail) {
        write(kind, account, actor.map(AccountId::value).orElse(null), null, detail);
    }

    private void write(
            Happening kind,
            AccountId account,
            java.util.@Nullable UUID actor,
            @Nullable InetAddress address,
            String detail) {
        jdbc.sql("""
                        insert into accounts.trail (id, at, account, actor, kind, address, detail)
                        values (:id, :at, :account, :actor, :kind, cast(:address as inet), :detail)
                        """)
                .param("id", UuidV7.create())
                .param("at", OffsetDateTime.now(clock))
                .param("account", account.value())
                .param("actor", actor)
                .param("kind", kind.name())
                .param("address", address == null ? null : address.getHostAddress())
                .param("detail", detail)
                .update();
    }
}
