package org.kepu.activities;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what is on session by session, for calendars. */
@Service
public class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sessions the public may know of, also those called off, the earliest first. Of an area asked for: what takes place in it, and
     * what is for all of an area above it.
     *
     * @param most how many at most
     */
    public List<Scheduled> list(ActivityFilter filter, int most) {
        String near = filter.near().stream().map(AreaId::toString).collect(Collectors.joining(","));
        return jdbc.sql("select " + ActivityRow.COLUMNS + """
            , s.id as session_id, s.starts_at, s.ends_at, s.called_off, s.reason as session_reason
            from activities.session s join activities.activity a on a.id = s.activity_id
            where a.announced_at is not null and s.ends_at > :from and s.starts_at < :to
                and (:audience = '' or :audience = any(a.audiences)) and (:kind = '' or a.kind = :kind)
                and (:unit = '' or a.unit_id = :unit::uuid) and (:theme = '' or a.theme = :theme)
                and (:near = '' or a.path @> array[:area]::uuid[] or a.path <@ string_to_array(:near, ',')::uuid[])
            order by s.starts_at, s.id limit :most
            """)
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("to", filter.to().atOffset(ZoneOffset.UTC))
                .param("audience", filter.audience().map(Audience::name).orElse(""))
                .param("kind", filter.kind().map(ActivityKind::name).orElse(""))
                .param("unit", filter.unit().map(UnitId::toString).orElse(""))
                .param("theme", filter.theme())
                .param("near", near)
                .param(
                        "area",
                        Optional.of(filter.near())
                                .filter(path -> !path.isEmpty())
                                .map(path -> path.getLast().value())
                                .orElse(new java.util.UUID(0, 0)))
                .param("most", most)
                .query((row, number) -> new Scheduled(ActivityRow.map(row, number), ActivityRow.sessionBeside(row)))
                .list();
    }
}
