package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.shared.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes to-dos and reads them row by row. */
@Component
class ToDoRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ToDoRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Opens it, or brings the one that is open up to date; a new due date is reminded of again. */
    void open(ToDo toDo, UUID[] places, boolean unheld) {
        jdbc.sql("""
                insert into notices.to_do as t (id, subject, addressee, places, key, arguments, path, due, opened_at, unheld)
                values (:id, :subject, :addressee, :places, :key, :arguments::jsonb, :path, :due, :now, :unheld)
                on conflict (subject, addressee) where closed_at is null do update
                set key = excluded.key, arguments = excluded.arguments, path = excluded.path, due = excluded.due,
                    unheld = excluded.unheld,
                    reminded_at = case when t.due is distinct from excluded.due then null else t.reminded_at end""")
                .param("id", UuidV7.create())
                .param("subject", toDo.subject())
                .param("addressee", toDo.to().key())
                .param("places", places, Types.ARRAY)
                .param("key", toDo.key())
                .param("arguments", json.writeValueAsString(toDo.arguments()))
                .param("path", toDo.path())
                .param("due", toDo.due().orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .param("unheld", unheld)
                .update();
    }

    void close(String subject, @Nullable String addressee) {
        jdbc.sql("""
                update notices.to_do set closed_at = :now
                where subject = :subject and closed_at is null and (:all or addressee = :addressee)""")
                .param("now", OffsetDateTime.now(clock))
                .param("subject", subject)
                .param("all", addressee == null)
                .param("addressee", addressee == null ? "" : addressee)
                .update();
    }

    /** The addressees of everything open. */
    List<String> openAddressees() {
        return jdbc.sql("select distinct addressee from notices.to_do where closed_at is null")
                .query((row, number) -> row.getString(1))
                .list();
    }

    void setUnheld(List<String> unheld) {
        jdbc.sql("""
                update notices.to_do set unheld = (addressee = any(:unheld))
                where closed_at is null and unheld <> (addressee = any(:unheld))""")
                .param("unheld", unheld.toArray(String[]::new), Types.ARRAY)
                .update();
    }

    /** Takes up to a hundred that nobody was written to about; other copies of the application skip them meanwhile. */
    List<ToDoView> claimUnannounced() {
        return claim("announced_at is null", "opened_at", "announced_at");
    }

    /** Takes up to a hundred that are due by the day and nobody was reminded of. */
    List<ToDoView> claimDue(LocalDate by) {
        return claim("reminded_at is null and due <= '" + by + "'", "due", "reminded_at");
    }

    private List<ToDoView> claim(String condition, String order, String mark) {
        return jdbc.sql("update notices.to_do set " + mark + " = :now where id in (select id from notices.to_do"
                        + " where closed_at is null and " + condition + " order by " + order
                        + " limit 100 for update skip locked) returning *")
                .param("now", OffsetDateTime.now(clock))
                .query(this::map)
                .list();
    }

    ToDoView map(ResultSet row, int number) throws SQLException {
        return new ToDoView(
                row.getString("subject"),
                row.getString("addressee"),
                row.getString("key"),
                Arrays.asList(json.readValue(row.getString("arguments"), String[].class)),
                row.getString("path"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "closed_at"),
                row.getBoolean("unheld"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
