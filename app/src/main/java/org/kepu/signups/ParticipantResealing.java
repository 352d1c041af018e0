package org.kepu.signups;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kepu.secrets.KeyRing;
import org.kepu.secrets.KeyRotation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens who signed up with the old key and seals it with the new one, in the transaction of a rotation, as the owner. */
public final class ParticipantResealing implements KeyRotation.Resealing {

    private static final List<String> FIELDS = List.of("name", "mobile", "link", "code", "details");
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    /** Of the sign-ups in this database. */
    public ParticipantResealing(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    @Override
    public long reseal(KeyRing old, KeyRing fresh) {
        long done = 0;
        List<Row> rows = next(new UUID(0, 0));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reseal(row, old, fresh));
            done += (long) rows.size() * FIELDS.size();
            rows = next(rows.getLast().id());
        }
        return done;
    }

    private List<Row> next(UUID after) {
        return jdbc.sql("""
                        select d.*, s.place_id from signups.participant d join signups.sign_up s on s.id = d.sign_up_id
                        where d.sign_up_id > :after order by d.sign_up_id limit :batch
                        """)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, n) -> new Row(
                        row.getObject("sign_up_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        List.of(
                                row.getBytes("name"),
                                row.getBytes("mobile"),
                                row.getBytes("link"),
                                row.getBytes("code"),
                                row.getBytes("details"))))
                .list();
    }

    private void reseal(Row row, KeyRing old, KeyRing fresh) {
        JdbcClient.StatementSpec update = jdbc.sql("""
                update signups.participant set name = :name, mobile = :mobile, link = :link, code = :code, details = :details
                where sign_up_id = :id
                """).param("id", row.id());
        for (int i = 0; i < FIELDS.size(); i++) {
            byte[] context = bytes(Sealed.context(FIELDS.get(i).toUpperCase(java.util.Locale.ROOT), row.id()));
            update = update.param(
                    FIELDS.get(i),
                    fresh.seal(context, old.open(context, row.sealed().get(i))));
        }
        update.update();
        String mobile = new String(
                old.open(bytes(Sealed.context("MOBILE", row.id())), row.sealed().get(1)), StandardCharsets.UTF_8);
        jdbc.sql("update signups.sign_up set mobile_hash = :hash where id = :id")
                .param("hash", fresh.hash(Sealed.MOBILE, bytes(Sealed.mobile(row.place(), mobile))))
                .param("id", row.id())
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Row(UUID id, UUID place, List<byte[]> sealed) {}
}
