package org.kepu.privacy;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** Answered requests are kept for three years, as proof that they were answered. */
@Component
class RequestRetention implements Retention {

    private final RequestTable table;

    RequestRetention(RequestTable table) {
        this.table = table;
    }

    @Override
    public String table() {
        return "privacy.request";
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
        return table.deleteAnswered(before);
    }
}
