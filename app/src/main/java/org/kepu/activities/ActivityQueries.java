package org.kepu.activities;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.shared.NotFound;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads activities and their sessions. */
@Service
public class ActivityQueries {

    /** So many activities the public list shows; narrower questions show the others. */
    public static final int MOST_LISTED = NearList.MOST;

    private final JdbcClient jdbc;
    private final NearList nearList;

    ActivityQueries(JdbcClient jdbc, NearList nearList) {
        this.jdbc = jdbc;
        this.nearList = nearList;
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

    /**
     * What the public may see: what is nearest first where an area is asked for, then what comes first. Lists end after
     * {@link #MOST_LISTED}.
     */
    public Paged<Listed> list(ActivityFilter filter, Paging paging) {
        return nearList.list(filter, paging);
    }
}
