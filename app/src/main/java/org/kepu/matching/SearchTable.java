package org.kepu.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.matching.core.Planned;
import org.kepu.matching.core.Solved;
import org.kepu.matching.core.Worth;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Searches as rows: a row is the job, and its best plan survives whoever works on it. */
@Component
class SearchTable {

    /** A job whose heart has not beaten for so long is taken over. */
    static final Duration STALE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SearchTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Best(List<Planned> visits, List<String> unplanned) {}

    /** Whether it was put in; not if the city has an open one. */
    boolean insert(SearchId id, AreaId city, LocalDate monday, boolean unclaimed, int seconds, AccountId by) {
        return jdbc.sql("""
            insert into matching.search (id, city, monday, state, unclaimed, seconds, started_by, started_at)
            values (:id, :city, :monday, 'WAITING', :unclaimed, :seconds, :by, :now)
            on conflict (city) where state in ('WAITING', 'RUNNING') do nothing
            """)
                        .param("id", id.value())
                        .param("city", city.value())
                        .param("monday", monday)
                        .param("unclaimed", unclaimed)
                        .param("seconds", seconds)
                        .param("by", by.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<Search> find(SearchId id) {
        return jdbc.sql("select * from matching.search where id = :id")
                .param("id", id.value())
                .query(this::map)
                .optional();
    }

    /** The latest searches of a city for weeks that are not over on this day. */
    List<Search> list(AreaId city, LocalDate today) {
        return jdbc.sql("""
            select distinct on (monday) * from matching.search
            where city = :city and monday > :last order by monday, started_at desc
            """)
                .param("city", city.value())
                .param("last", today.minusDays(7))
                .query(this::map)
                .list();
    }

    /** The last one for a week that came to a plan, of those that began before a moment. */
    Optional<Search> findPlan(AreaId city, LocalDate monday, Instant before) {
        return jdbc.sql("""
            select * from matching.search where city = :city and monday = :monday and state in ('DONE', 'STOPPED')
                            and started_at < :before
            order by started_at desc limit 1
            """)
                .param("city", city.value())
                .param("monday", monday)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(this::map)
                .optional();
    }

    /** Takes the next job that nobody works on; empty if there is none. */
    Optional<Search> claim(UUID worker) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("""
            update matching.search set state = 'RUNNING', worker = :worker, heartbeat = :now
            where id = (select id from matching.search
                where state = 'WAITING' or state = 'RUNNING' and (heartbeat is null or heartbeat < :stale)
                order by started_at limit 1 for update skip locked)
            returning *
            """)
                .param("worker", worker)
                .param("now", now)
                .param("stale", now.minus(STALE))
                .query(this::map)
                .optional();
    }

    void begin(SearchId id, int orders, Worth greedy) {
        jdbc.sql("update matching.search set orders = :orders, greedy = :greedy where id = :id")
                .param("id", id.value())
                .param("orders", orders)
                .param("greedy", greedy.cost())
                .update();
    }

    /**
     * Lets the heart beat and keeps the best plan.
     *
     * @return whether to go on: nobody asked to stop, and nobody else took the job over
     */
    boolean beat(SearchId id, UUID worker, int spent, Solved best) {
        return jdbc.sql("""
            update matching.search set heartbeat = :now, spent = :spent, broken = :broken, unplanned = :unplanned,
                cost = :cost, best = :best::jsonb
            where id = :id and worker = :worker and state = 'RUNNING' returning stopping
            """)
                .params(worthOf(best))
                .param("id", id.value())
                .param("worker", worker)
                .param("spent", spent)
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional()
                .map(stopping -> !stopping)
                .orElse(false);
    }

    /** Ends a job of this worker. */
    void end(SearchId id, UUID worker, SearchState state) {
        jdbc.sql("""
            update matching.search set state = :state, ended_at = :now, worker = null, heartbeat = null
            where id = :id and worker = :worker and state = 'RUNNING'
            """)
                .param("id", id.value())
                .param("worker", worker)
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Lays a job down so that somebody else can go on with it at once. */
    void layDown(SearchId id, UUID worker) {
        jdbc.sql("update matching.search set heartbeat = null where id = :id and worker = :worker and state ="
                        + " 'RUNNING'")
                .param("id", id.value())
                .param("worker", worker)
                .update();
    }

    /** Asks a job to stop; one that nobody works on ends at once. */
    boolean stop(SearchId id) {
        return jdbc.sql("""
            update matching.search set stopping = true,
                state = case when state = 'WAITING' then 'STOPPED' else state end,
                ended_at = case when state = 'WAITING' then :now::timestamptz end
            where id = :id and state in ('WAITING', 'RUNNING')
            """)
                        .param("id", id.value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    private Map<String, Object> worthOf(Solved best) {
        return Map.of(
                "broken", best.worth().broken(),
                "unplanned", best.worth().unplanned(),
                "cost", best.worth().cost(),
                "best", json.writeValueAsString(new Best(best.visits(), best.unplanned())));
    }

    private Search map(ResultSet row, int number) throws SQLException {
        Best best = json.readValue(row.getString("best"), Best.class);
        return new Search(
                new SearchId(row.getObject("id", UUID.class)),
                new AreaId(row.getObject("city", UUID.class)),
                row.getObject("monday", LocalDate.class),
                SearchState.valueOf(row.getString("state")),
                row.getBoolean("stopping"),
                row.getBoolean("unclaimed"),
                row.getInt("seconds"),
                row.getInt("spent"),
                row.getInt("orders"),
                new Worth(row.getLong("broken"), row.getLong("unplanned"), row.getLong("cost")),
                row.getLong("greedy"),
                best.visits(),
                best.unplanned(),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
