package org.kepu.orders;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kepu.secrets.KeyRing;
import org.kepu.secrets.KeyRotation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens who asked for orders with the old key and seals it with the new one, in the transaction of a rotation, as the owner. */
public final class RequesterResealing implements KeyRotation.Resealing {

    private static final List<String> FIELDS = List.of("name", "mobile", "link");
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    /** Of the orders in this database. */
    public RequesterResealing(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    @Override
    public long reseal(KeyRing old, KeyRing fresh) {
        long done = 0;
        List<Row> rows = next(new UUID(0, 0));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reseal(row, old, fresh));
            done += (long) rows.size() * FIELDS.size();
            rows = next(rows.getLast().order());
        }
        return done;
    }

    private List<Row> next(UUID after) {
        return jdbc.sql("""
                select order_id, name, mobile, link from orders.requester where order_id > :after order by order_id limit :batch
                """)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Row(
                        row.getObject("order_id", UUID.class),
                        row.getBytes("name"),
                        row.getBytes("mobile"),
                        row.getBytes("link")))
                .list();
    }

    private void reseal(Row row, KeyRing old, KeyRing fresh) {
        jdbc.sql("update orders.requester set name = :name, mobile = :mobile, link = :link where order_id = :order")
                .param("name", resealed("NAME", row.order(), row.name(), old, fresh))
                .param("mobile", resealed("MOBILE", row.order(), row.mobile(), old, fresh))
                .param("link", resealed("LINK", row.order(), row.link(), old, fresh))
                .param("order", row.order())
                .update();
    }

    private static byte[] resealed(String field, UUID order, byte[] sealed, KeyRing old, KeyRing fresh) {
        byte[] context = Requesters.context(field, new OrderId(order)).getBytes(StandardCharsets.UTF_8);
        return fresh.seal(context, old.open(context, sealed));
    }

    private record Row(UUID order, byte[] name, byte[] mobile, byte[] link) {}
}
