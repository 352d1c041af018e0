package org.kepu.supervision;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reminders, the latest first. */
@Service
@Transactional(readOnly = true)
public class ReminderQueries {

    private final JdbcClient jdbc;

    ReminderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest reminders of these areas. */
    public List<ReminderView> list(Collection<AreaId> areas, int limit) {
        return jdbc.sql("""
                        select * from supervision.reminder where area_id = any(:areas)
                        order by sent_at desc, id desc limit :limit
                        """)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("limit", limit)
                .query((row, n) -> new ReminderView(
                        MatterKind.valueOf(row.getString("kind")),
                        row.getObject("subject_id", UUID.class),
                        row.getString("matter"),
                        row.getString("unit_name"),
                        row.getObject("due", LocalDate.class),
                        row.getString("stage"),
                        row.getString("note"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    /** How often each of these tasks and reports was reminded of, and when last; what never was is left out. */
    public Map<UUID, Reminded> count(Collection<UUID> subjects) {
        record Of(UUID subject, Reminded reminded) {}
        return jdbc
                .sql("""
                        select subject_id, count(distinct sent_at) as times, max(sent_at) as last from supervision.reminder
                        where subject_id = any(:subjects) group by subject_id
                        """)
                .param("subjects", subjects.toArray(UUID[]::new), Types.ARRAY)
                .query((row, n) -> new Of(
                        row.getObject("subject_id", UUID.class),
                        new Reminded(
                                row.getInt("times"),
                                row.getObject("last", OffsetDateTime.class).toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::subject, Of::reminded));
    }
}
