package org.kepu.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.kepu.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has left keeps the name in records; what reaches the person is removed half a year after the account was closed. */
@Component
class LeaverRetention implements Retention {

    private final JdbcClient jdbc;
    private final SignInNames names;

    LeaverRetention(JdbcClient jdbc, SignInNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public String table() {
        return "accounts.account";
    }

    @Override
    public int days() {
        return 180;
    }

    @Override
    public Fate fate() {
        return Fate.EMPTIED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        List<AccountId> leavers = jdbc.sql("""
                        update accounts.account set emptied_at = now()
                        where status = 'DISABLED' and status_since < :before and emptied_at is null returning id
                        """)
                .param("before", before)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
        leavers.forEach(names::remove);
        return leavers.size();
    }
}
