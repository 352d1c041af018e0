package org.kepu.open311;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A token is worth keeping as long as its sender may still ask. */
@Component
class ReceiptRetention implements Retention {

    private final JdbcClient jdbc;

    ReceiptRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "open311.receipt";
    }

    @Override
    public int days() {
        return 90;
    }

    @Override
    public Fate fate() {
        return Fate.DELETED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return jdbc.sql("delete from open311.receipt where received_at < :before")
                .param("before", before)
                .update();
    }
}
