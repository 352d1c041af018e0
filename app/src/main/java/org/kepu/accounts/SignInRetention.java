package org.kepu.accounts;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins with their addresses are kept for a year. */
@Component
class SignInRetention implements Retention {

    private final JdbcClient jdbc;

    SignInRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "accounts.sign_in";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public Fate fate() {
        return Fate.DELETED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return jdbc.sql("delete from accounts.sign_in where at < :before")
                .param("before", before)
                .update();
    }
}
