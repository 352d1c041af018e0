package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages and reads them row by row. */
@Component
class MessageRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    MessageId insert(Message message, Optional<LetterId> letter) {
        MessageId id = MessageId.create();
        jdbc.sql("""
                insert into notices.message (id, addressee, key, arguments, path, letter, sent_at)
                values (:id, :addressee, :key, :arguments::jsonb, :path, :letter, :now)""")
                .param("id", id.value())
                .param("addressee", message.to().key())
                .param("key", message.key())
                .param("arguments", json.writeValueAsString(message.arguments()))
                .param("path", message.path())
                .param("letter", letter.map(LetterId::value).orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Takes up to a hundred that nobody was written to about; other copies of the application skip them meanwhile. */
    List<MessageView> claimUnannounced() {
        return jdbc.sql("""
                        with claimed as (update notices.message set announced_at = :now where id in (
                            select id from notices.message where announced_at is null order by sent_at
                            limit 100 for update skip locked) returning *)
                        select c.*, l.body, null::timestamptz as read_at
                        from claimed c left join notices.letter l on l.id = c.letter""")
                .param("now", OffsetDateTime.now(clock))
                .query(this::map)
                .list();
    }

    MessageView map(ResultSet row, int number) throws SQLException {
        return new MessageView(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("addressee"),
                row.getString("key"),
                Arrays.asList(json.readValue(row.getString("arguments"), String[].class)),
                row.getString("path"),
                Optional.ofNullable(row.getObject("letter", UUID.class)).map(LetterId::new),
                Objects.requireNonNullElse(row.getString("body"), ""),
                instant(row, "sent_at").orElseThrow(),
                instant(row, "read_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
