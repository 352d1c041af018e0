package org.kepu.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what comes again. */
@Repository
class SeriesRows {

    private final JdbcClient jdbc;

    SeriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a series whose first order is being made. */
    SeriesId insert(Repeat repeat) {
        SeriesId id = SeriesId.create();
        LocalDate first = repeat.first().orElseThrow();
        LocalDate last = repeat.last().orElseThrow();
        jdbc.sql("""
                        insert into orders.series (id, every, first_on, last_on, made, next_on)
                        values (:id, :every, :first, :last, 1, :next)
                        """)
                .param("id", id.value())
                .param("every", repeat.every().name())
                .param("first", first)
                .param("last", last)
                .param("next", Series.next(repeat.every(), first, last, 1).orElse(null), Types.DATE)
                .update();
        return id;
    }

    Optional<Series> find(SeriesId id) {
        return jdbc.sql("select * from orders.series where id = :id")
                .param("id", id.value())
                .query(SeriesRows::map)
                .optional();
    }

    List<SeriesId> listDue(LocalDate by) {
        return jdbc.sql("select id from orders.series where next_on <= :by order by next_on, id")
                .param("by", by)
                .query((row, n) -> new SeriesId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Locked until the transaction ends; empty if another copy of the application has it in hand. */
    Optional<Series> lock(SeriesId id) {
        return jdbc.sql("select * from orders.series where id = :id and next_on is not null for update skip locked")
                .param("id", id.value())
                .query(SeriesRows::map)
                .optional();
    }

    /** So many orders were made of it. */
    void made(Series series, int made) {
        jdbc.sql("update orders.series set made = :made, next_on = :next where id = :id")
                .param("made", made)
                .param(
                        "next",
                        Series.next(series.every(), series.first(), series.last(), made)
                                .orElse(null),
                        Types.DATE)
                .param("id", series.id().value())
                .update();
    }

    /** False if it had ended. */
    boolean stop(SeriesId id, Doer doer) {
        return jdbc.sql("""
                        update orders.series set next_on = null, stopped_at = :at, stopped_by = :by
                        where id = :id and stopped_at is null and next_on is not null
                        """)
                        .param("at", doer.at().atOffset(ZoneOffset.UTC))
                        .param("by", doer.viewer().name())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Series map(ResultSet row, int number) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                Repeat.Every.valueOf(row.getString("every")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getInt("made"),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                row.getObject("stopped_at") != null,
                row.getString("stopped_by"));
    }
}
