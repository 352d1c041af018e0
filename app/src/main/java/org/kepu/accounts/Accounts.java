package org.kepu.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Grant;
import org.kepu.access.Viewer;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Questions about accounts. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether anybody has an account; if not, the installation waits for its set-up. */
    public boolean any() {
        return jdbc.sql("select exists (select 1 from accounts.account)")
                .query(Boolean.class)
                .single();
    }

    /** The person as a viewer with the grants valid today; empty if the account may not be used. One query. */
    public Optional<Viewer> findViewer(AccountId account) {
        List<Row> rows = jdbc.sql("""
                        select a.name, g.role, g.scope_kind, g.scope
                        from accounts.account a
                        left join accounts.role_grant g on g.account = a.id and g.revoked_at is null
                            and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                        where a.id = :account and a.status = 'ACTIVE'
                        """)
                .param("account", account.value())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Row(row.getString("name"), Optional.ofNullable(GrantRows.grant(row, account))))
                .list();
        return rows.stream()
                .findFirst()
                .map(first -> new Viewer(
                        Optional.of(account),
                        first.name(),
                        rows.stream().flatMap(row -> row.grant().stream()).toList()));
    }

    private record Row(String name, Optional<Grant> grant) {}
}
