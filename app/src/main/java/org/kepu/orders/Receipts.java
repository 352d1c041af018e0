package org.kepu.orders;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which forms were taken: a phone that sends one again, because it heard no answer, changes nothing. */
@Repository
class Receipts {

    private static final int DAYS_KEPT = 60;

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this form was taken for the order. */
    boolean has(UUID key, OrderId order) {
        return jdbc.sql("select exists (select 1 from orders.receipt where key = :key and order_id = :order)")
                .param("key", key)
                .param("order", order.value())
                .query(Boolean.class)
                .single();
    }

    void keep(UUID key, OrderId order, Doer doer) {
        jdbc.sql(
                        "insert into orders.receipt (key, order_id, at) values (:key, :order, :at) on conflict (key) do nothing")
                .param("key", key)
                .param("order", order.value())
                .param("at", doer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Doer doer) {
        OffsetDateTime before = doer.at().atOffset(ZoneOffset.UTC).minusDays(DAYS_KEPT);
        jdbc.sql("delete from orders.receipt where at < :before")
                .param("before", before)
                .update();
    }
}
