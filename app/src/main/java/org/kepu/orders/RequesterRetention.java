package org.kepu.orders;

import java.time.OffsetDateTime;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** Who asked is kept for a year after an order ended, for questions about it; the order stays without it. */
@Component
class RequesterRetention implements Retention {

    private final OrderRows rows;

    RequesterRetention(OrderRows rows) {
        this.rows = rows;
    }

    @Override
    public String table() {
        return "orders.requester";
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
        return rows.forgetRequesters(before);
    }
}
