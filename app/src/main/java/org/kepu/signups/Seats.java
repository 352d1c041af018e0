package org.kepu.signups;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places of what people sign up for. Who is first is decided by the database: a place is taken by one conditional update of
 * one row, and a constraint of that row refuses more than there are.
 *
 * <p>Nobody may come to wait while a place is becoming free unseen. So whoever may end up waiting holds {@link #share}, and
 * whoever frees places or offers them holds {@link #alone}, both until the transaction ends.
 */
@Repository
class Seats {

    /** What the row of a place knows: places left, without limit {@link Integer#MAX_VALUE}, below zero after capacity was lowered. */
    record Left(int seats, Instant starts, boolean stands, boolean current) {}

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the row knows; empty if nobody signed up yet. */
    Optional<Left> find(Place place) {
        return jdbc.sql("""
                        select taken, capacity, starts_at, stands,
                               title = :title and starts_at = :starts and stands = :stands
                               and capacity is not distinct from :capacity::integer as current
                        from signups.place where id = :id
                        """)
                .param("id", place.id().value())
                .param("title", place.title())
                .param("starts", at(place.starts()))
                .param("stands", place.stands())
                .param("capacity", place.capacity().orElse(null), java.sql.Types.INTEGER)
                .query((row, n) -> new Left(
                        row.getObject("capacity") == null
                                ? Integer.MAX_VALUE
                                : row.getInt("capacity") - row.getInt("taken"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stands"),
                        row.getBoolean("current")))
                .optional();
    }

    /** Brings the row up to date with the activity; held {@link #alone} where the row was there before. */
    void keep(Place place, Instant now) {
        jdbc.sql("""
                        insert into signups.place as p (id, activity_id, session_id, title, starts_at, stands, capacity)
                        values (:id, :activity, :session::uuid, :title, :starts, :stands, :capacity::integer)
                        on conflict (id) do update set
                            title = excluded.title, starts_at = excluded.starts_at, stands = excluded.stands,
                            moved_at = case when p.starts_at = excluded.starts_at then p.moved_at else :now end,
                            capacity = excluded.capacity, excess = greatest(0, p.taken - excluded.capacity)
                        where (p.title, p.starts_at, p.stands, p.capacity)
                            is distinct from (excluded.title, excluded.starts_at, excluded.stands, excluded.capacity)
                        """)
                .param("id", place.id().value())
                .param("activity", place.activity().value())
                .param("session", place.session().map(id -> id.value()).orElse(null), java.sql.Types.OTHER)
                .param("title", place.title())
                .param("starts", at(place.starts()))
                .param("stands", place.stands())
                .param("capacity", place.capacity().orElse(null), java.sql.Types.INTEGER)
                .param("now", at(now))
                .update();
    }

    /** Held with others by whoever may come to wait. */
    void share(PlaceId place) {
        lock("pg_advisory_xact_lock_shared", place);
    }

    /** Held alone by whoever frees or offers places. */
    void alone(PlaceId place) {
        lock("pg_advisory_xact_lock", place);
    }

    private void lock(String how, PlaceId place) {
        jdbc.sql("select " + how + "(hashtextextended('signups.place ' || :place, 0))")
                .param("place", place.toString())
                .query((row, n) -> true)
                .list();
    }

    /** Frees seats. */
    void free(PlaceId place, int seats) {
        jdbc.sql("""
                        update signups.place set taken = taken - :seats, excess = greatest(0, taken - :seats - capacity)
                        where id = :place
                        """).param("seats", seats).param("place", place.value()).update();
    }

    /** Takes seats if there are so many. */
    boolean take(PlaceId place, int seats) {
        return jdbc.sql("""
                        update signups.place set taken = taken + :seats
                        where id = :place and (capacity is null or taken + :seats <= capacity)
                        """).param("seats", seats).param("place", place.value()).update() == 1;
    }

    /** What stands in the row; for whoever holds {@link #alone}. */
    Optional<Left> find(PlaceId place) {
        return jdbc.sql("select taken, capacity, starts_at, stands from signups.place where id = :id")
                .param("id", place.value())
                .query((row, n) -> new Left(
                        row.getObject("capacity") == null
                                ? Integer.MAX_VALUE
                                : row.getInt("capacity") - row.getInt("taken"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stands"),
                        true))
                .optional();
    }

    /** Places with offers whose time is over, and places with people waiting for something that has not begun. */
    List<PlaceId> listToLookAt(Instant now) {
        return jdbc.sql("""
                        select distinct place_id from signups.sign_up where state = 'OFFERED' and reply_until <= :now
                        union
                        select p.id from signups.place p
                        where p.starts_at > :now and p.stands and exists (
                            select 1 from signups.sign_up s where s.place_id = p.id and s.state = 'WAITING'
                            and (p.capacity is null or s.seats <= p.capacity - p.taken))
                        """)
                .param("now", at(now))
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
