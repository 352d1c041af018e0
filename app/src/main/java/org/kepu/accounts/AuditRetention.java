package org.kepu.accounts;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** The audit trail names people, and nothing of it is ever removed. */
@Component
class AuditRetention implements Retention {

    @Override
    public String table() {
        return "audit.entry";
    }

    @Override
    public int days() {
        return 0;
    }

    @Override
    public Fate fate() {
        return Fate.KEPT;
    }

    @Override
    public int forget(OffsetDateTime before) {
        return 0;
    }
}
