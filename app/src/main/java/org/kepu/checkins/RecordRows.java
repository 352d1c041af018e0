package org.kepu.checkins;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityId;
import org.kepu.activities.SessionId;
import org.kepu.shared.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps records, decisions and the keys of posters. */
@Repository
class RecordRows {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    RecordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a record; one that is there stays as it is. */
    void insert(ActivityId activity, DoorRecord record, Viewer by, Instant now) {
        jdbc.sql("""
                        insert into checkins.record (id, activity_id, session_id, code_hash, code_end, audience, heads, at, phone,
                            received_at, account, by_name)
                        values (:id, :activity, :session, :code, :end, :audience, :heads, :at, :phone, :now, :account::uuid, :name)
                        on conflict (id) do nothing
                        """)
                .param("id", record.id().value())
                .param("activity", activity.value())
                .param("session", record.session().value())
                .param("code", record.code().map(HexFormat.of()::parseHex).orElse(null), Types.BINARY)
                .param("end", record.codeEnd())
                .param("audience", record.audience().map(Audience::name).orElse(null), Types.VARCHAR)
                .param("heads", record.heads())
                .param("at", at(record.at()))
                .param("phone", record.phone())
                .param("now", at(now))
                .param("account", by.account().map(account -> account.value()).orElse(null), Types.OTHER)
                .param("name", by.name())
                .update();
    }

    List<DoorRecord> list(ActivityId activity) {
        return jdbc.sql("select * from checkins.record where activity_id = :activity")
                .param("activity", activity.value())
                .query((row, n) -> new DoorRecord(
                        new RecordId(row.getObject("id", UUID.class)),
                        new SessionId(row.getObject("session_id", UUID.class)),
                        Optional.ofNullable(row.getBytes("code_hash")).map(HexFormat.of()::formatHex),
                        row.getString("code_end"),
                        Optional.ofNullable(row.getString("audience")).map(Audience::valueOf),
                        row.getInt("heads"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("phone")))
                .list();
    }

    Map<RecordId, Decision> listDecisions(ActivityId activity) {
        return jdbc
                .sql("""
                        select d.* from checkins.decision d join checkins.record r on r.id = d.record_id
                        where r.activity_id = :activity
                        """)
                .param("activity", activity.value())
                .query((row, n) -> Map.entry(
                        new RecordId(row.getObject("record_id", UUID.class)),
                        new Decision(
                                row.getBoolean("counted"),
                                Audience.valueOf(row.getString("audience")),
                                row.getInt("heads"),
                                row.getString("by_name"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void decide(RecordId record, Decision decision, Viewer by, Instant now) {
        jdbc.sql("""
                        insert into checkins.decision (record_id, counted, audience, heads, at, account, by_name)
                        values (:record, :counted, :audience, :heads, :now, :account, :name)
                        on conflict (record_id) do update set counted = excluded.counted, audience = excluded.audience,
                            heads = excluded.heads, at = excluded.at, account = excluded.account, by_name = excluded.by_name
                        """)
                .param("record", record.value())
                .param("counted", decision.counted())
                .param("audience", decision.audience().name())
                .param("heads", decision.heads())
                .param("now", at(now))
                .param("account", by.account().orElseThrow().value())
                .param("name", by.name())
                .update();
    }

    /** The key of a session's poster, made when it is first asked for. */
    String posterKey(ActivityId activity, SessionId session) {
        byte[] random = new byte[12];
        RANDOM.nextBytes(random);
        jdbc.sql(
                        "insert into checkins.poster (session_id, activity_id, key) values (:session, :activity, :key) on conflict do nothing")
                .param("session", session.value())
                .param("activity", activity.value())
                .param("key", HexFormat.of().formatHex(random))
                .update();
        return jdbc.sql("select key from checkins.poster where session_id = :session")
                .param("session", session.value())
                .query(String.class)
                .single();
    }

    Optional<SessionId> findByPoster(String key) {
        return jdbc.sql("select session_id from checkins.poster where key = :key")
                .param("key", key)
                .query((row, n) -> new SessionId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
