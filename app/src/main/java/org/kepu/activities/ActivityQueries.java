package org.kepu.activities;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads activities and their sessions. */
@Service
public class ActivityQueries {

    /** Activities the public may know of with a session in the time asked for. */
    private static final String LISTED = """
        from (select distinct on (s.activity_id) s.activity_id, s.id as session_id, s.starts_at, s.ends_at, s.called_off,
                  s.reason as session_reason, count(*) over (partition by s.activity_id) as sessions
              from activities.session s
              where s.ends_at > :from and s.starts_at < :to
              order by s.activity_id, s.called_off, s.starts_at) n
        join activities.activity a on a.id = n.activity_id
        where a.announced_at is not null
            and (:audience = '' or :audience = any(a.audiences)) and (:kind = '' or a.kind = :kind)
            and (:unit = '' or a.unit_id = :unit::uuid) and (:theme = '' or a.theme = :theme)
        """;

    private final JdbcClient jdbc;

    ActivityQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One activity, also one that was not announced yet: see {@link ActivityView#publicly()}. */
    public Optional<ActivityView> find(ActivityId id) {
        return jdbc.sql("select " + ActivityRow.COLUMNS + " from activities.activity a where a.id = :id")
                .param("id", id.value())
                .query(ActivityRow::map)
                .optional();
    }

    /**
     * One activity, also one that was not announced yet.
     *
     * @throws NotFound if there is none
     */
    public ActivityView get(ActivityId id) {
        return find(id).orElseThrow(() -> new NotFound("activity " + id));
    }

    /**
     * An activity the public may know of.
     *
     * @throws NotFound if there is none, or it was not announced
     */
    public ActivityView getPublic(ActivityId id) {
        return find(id).filter(ActivityView::publicly).orElseThrow(() -> new NotFound("activity " + id));
    }

    /** The same as {@link #get}, locked until the transaction ends. */
    ActivityView lock(ActivityId id) {
        return jdbc.sql("select " + ActivityRow.COLUMNS
                        + " from activities.activity a where a.id = :id for update of a")
                .param("id", id.value())
                .query(ActivityRow::map)
                .optional()
                .orElseThrow(() -> new NotFound("activity " + id));
    }

    /** All sessions of an activity, also those called off, the earliest first. */
    public List<SessionView> listSessions(ActivityId activity) {
        return jdbc.sql("select * from activities.session where activity_id = :activity order by starts_at, id")
                .param("activity", activity.value())
                .query(ActivityRow::session)
                .list();
    }

    /** All sessions of these activities, as {@link #listSessions(ActivityId)}; in one statement. */
    public Map<ActivityId, List<SessionView>> listSessions(Collection<ActivityId> activities) {
        return jdbc
                .sql("""
                    select * from activities.session where activity_id = any(string_to_array(:activities, ',')::uuid[])
                    order by starts_at, id
                    """)
                .param(
                        "activities",
                        activities.stream().map(ActivityId::toString).collect(Collectors.joining(",")))
                .query(ActivityRow::session)
                .list()
                .stream()
                .collect(Collectors.groupingBy(SessionView::activity, LinkedHashMap::new, Collectors.toList()));
    }

    /** One session. */
    public Optional<SessionView> findSession(SessionId id) {
        return jdbc.sql("select * from activities.session where id = :id")
                .param("id", id.value())
                .query(ActivityRow::session)
                .optional();
    }

    /** What was done with an activity, first to last. */
    public List<EventView> listEvents(ActivityId activity) {
        return jdbc.sql("select * from activities.event where activity_id = :activity order by at, id")
                .param("activity", activity.value())
                .query((row, number) -> new EventView(
                        row.getString("step"),
                        row.getString("reason"),
                        ActivityRow.moment(row, "at").orElseThrow(),
                        row.getString("by_name")))
                .list();
    }

    /** What the public may see: what is nearest first where an area is asked for, then what comes first. */
    public Paged<Listed> list(ActivityFilter filter, Paging paging) {
        Map<String, Object> parameters = parameters(filter);
        List<Listed> rows = jdbc.sql("select " + ActivityRow.COLUMNS + """
                        , n.*, cardinality(string_to_array(:near, ',')) - (select count(*) from unnest(a.path) p
                            where p = any(string_to_array(:near, ',')::uuid[])) as steps
                        """ + LISTED
                        + " order by steps, n.starts_at, a.id limit :size offset :offset")
                .params(parameters)
                .param("near", joined(filter.near()))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Listed(
                        ActivityRow.map(row, number),
                        new SessionView(
                                SessionId.parse(row.getString("session_id")),
                                ActivityId.parse(row.getString("id")),
                                ActivityRow.moment(row, "starts_at").orElseThrow(),
                                ActivityRow.moment(row, "ends_at").orElseThrow(),
                                row.getBoolean("called_off"),
                                row.getString("session_reason")),
                        row.getInt("sessions"),
                        Math.max(0, row.getInt("steps"))))
                .list();
        long total = jdbc.sql("select count(*) " + LISTED)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Paged<>(rows, paging, total);
    }

    private static Map<String, Object> parameters(ActivityFilter filter) {
        return Map.of(
                "audience", filter.audience().map(Audience::name).orElse(""),
                "kind", filter.kind().map(ActivityKind::name).orElse(""),
                "unit", filter.unit().map(UnitId::toString).orElse(""),
                "theme", filter.theme(),
                "from", OffsetDateTime.ofInstant(filter.from(), ZoneOffset.UTC),
                "to", OffsetDateTime.ofInstant(filter.to(), ZoneOffset.UTC));
    }

    private static String joined(List<AreaId> areas) {
        return areas.stream().map(AreaId::toString).collect(Collectors.joining(","));
    }
}
