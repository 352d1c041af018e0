package org.kepu.personal;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kepu.secrets.KeyRing;
import org.kepu.secrets.KeyRotation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens every field with the old key and seals it with the new one, in the transaction of a rotation, as the owner. */
public final class Resealing implements KeyRotation.Resealing {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    /** Of the fields in this database. */
    public Resealing(DataSource owner) {
        this.jdbc = JdbcClient.create(owner);
    }

    @Override
    public long reseal(KeyRing old, KeyRing fresh) {
        long done = 0;
        List<Row> rows = next(new Row(new UUID(0, 0), "", new byte[0]));
        while (!rows.isEmpty()) {
            rows.forEach(row -> reseal(row, old, fresh));
            done += rows.size();
            rows = next(rows.getLast());
        }
        return done;
    }

    private List<Row> next(Row after) {
        return jdbc.sql("""
                select person, kind, sealed from personal.field
                where (person, kind) > (:person, :kind) order by person, kind limit :batch
                """)
                .param("person", after.person())
                .param("kind", after.kind())
                .param("batch", BATCH)
                .query((row, number) ->
                        new Row(row.getObject("person", UUID.class), row.getString("kind"), row.getBytes("sealed")))
                .list();
    }

    private void reseal(Row row, KeyRing old, KeyRing fresh) {
        Field field = Field.valueOf(row.kind());
        byte[] context = PersonalData.context(field, row.person()).getBytes(StandardCharsets.UTF_8);
        byte[] text = old.open(context, row.sealed());
        jdbc.sql("update personal.field set sealed = :sealed, hash = :hash where person = :person and kind = :kind")
                .param("sealed", fresh.seal(context, text))
                .param("hash", field.findable() ? fresh.hash(field.name(), text) : null, Types.BINARY)
                .param("person", row.person())
                .param("kind", row.kind())
                .update();
    }

    private record Row(UUID person, String kind, byte[] sealed) {}
}
