package org.kepu.activities;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.files.FileId;
import org.kepu.shared.Audience;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what came of activities. */
@Service
public class ResultQueries {

    private final JdbcClient jdbc;
    private final ObjectProvider<HeadCounts> counts;

    ResultQueries(JdbcClient jdbc, ObjectProvider<HeadCounts> counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** What came of each session, as it was closed last; sessions without figures are left out. */
    public Map<SessionId, SessionResult> listResults(ActivityId activity) {
        Map<SessionId, Map<Audience, Heads>> heads = new LinkedHashMap<>();
        Map<SessionId, Integer> online = new LinkedHashMap<>();
        jdbc.sql("""
            select r.session_id, r.online, h.audience, h.checked_in, h.walked_in
            from activities.result r left join activities.head_count h on h.session_id = r.session_id
            where r.activity_id = :activity
            """).param("activity", activity.value()).query(row -> {
            SessionId session = new SessionId(row.getObject("session_id", UUID.class));
            online.put(session, row.getInt("online"));
            Map<Audience, Heads> met = heads.computeIfAbsent(session, _ -> new EnumMap<>(Audience.class));
            if (row.getString("audience") != null) {
                met.put(
                        Audience.valueOf(row.getString("audience")),
                        new Heads(row.getInt("checked_in"), row.getInt("walked_in")));
            }
        });
        Map<SessionId, SessionResult> results = new LinkedHashMap<>();
        heads.forEach((session, met) -> results.put(session, new SessionResult(met, online.getOrDefault(session, 0))));
        return results;
    }

    /** The words and pictures, as it was closed last. */
    public Optional<ActivityOutcome> findOutcome(ActivityId activity) {
        return jdbc.sql("select * from activities.outcome where activity_id = :activity")
                .param("activity", activity.value())
                .query((row, number) -> new ActivityOutcome(
                        row.getString("text"),
                        row.getString("media"),
                        Arrays.stream((Object[]) row.getArray("files").getArray())
                                .map(UUID.class::cast)
                                .map(FileId::new)
                                .toList(),
                        ActivityRow.moment(row, "closed_at").orElseThrow()))
                .optional();
    }

    /** People known to have been checked in to each session, by audience. */
    public Map<SessionId, Map<Audience, Integer>> listCheckedIn(ActivityId activity) {
        List<Map<SessionId, Map<Audience, Integer>>> all =
                counts.orderedStream().map(source -> source.checkedIn(activity)).toList();
        Map<SessionId, Map<Audience, Integer>> sum = new LinkedHashMap<>();
        all.forEach(one -> one.forEach((session, people) ->
                people.forEach((audience, number) -> sum.computeIfAbsent(session, _ -> new EnumMap<>(Audience.class))
                        .merge(audience, number, Integer::sum))));
        return sum;
    }
}
