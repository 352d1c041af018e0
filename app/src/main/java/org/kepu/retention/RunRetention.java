package org.kepu.retention;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of its own work this module keeps three years. */
@Component
class RunRetention implements Retention {

    private final JdbcClient jdbc;

    RunRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "retention.run";
    }

    @Override
    public int days() {
        return 1_095;
    }

    @Override
    public Fate fate() {
        return Fate.DELETED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return jdbc.sql("delete from retention.run where at < :before")
                .param("before", before)
                .update();
    }
}
