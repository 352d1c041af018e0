package org.kepu.activities;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sums up what was closed for the yearly statistics, by the kind, attendance and theme kept when it was closed. */
@Service
public class ReturnQueries {

    private final JdbcClient jdbc;

    ReturnQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The kinds of which there was something, in one statement. A session counts in the year in which it begins, in China.
     *
     * @param units whose activities count
     * @param areas whose units' activities count besides; what others hold there is in the returns of those
     */
    public List<ReturnRow> list(int year, Collection<UnitId> units, Collection<AreaId> areas) {
        return jdbc
                .sql("""
                    select kind, count(*) filter (where attendance <> 'ONLINE') as on_site_sessions, sum(on_site) as on_site,
                        count(*) filter (where attendance <> 'ON_SITE') as online_sessions, sum(online) as online, sum(youth) as youth,
                        count(*) filter (where science_week) as week_sessions,
                        coalesce(sum(on_site + online) filter (where science_week), 0) as week_people,
                        count(*) filter (where science_month) as month_sessions,
                        coalesce(sum(on_site + online) filter (where science_month), 0) as month_people,
                        count(*) filter (where on_site + online >= 1000) as large
                    from (select r.* from activities.result r
                          join activities.activity a on a.id = r.activity_id and a.state = 'CLOSED'
                          where r.starts_at >= :from and r.starts_at < :to
                              and (a.unit_id = any(:units) or a.unit_path && :areas)) held
                    group by kind
                    """)
                .param("from", start(year))
                .param("to", start(year + 1))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new), Types.ARRAY)
                .param("areas", areas.stream().map(AreaId::value).toArray(UUID[]::new), Types.ARRAY)
                .query((row, number) -> new ReturnRow(
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getInt("on_site_sessions"),
                        row.getLong("on_site"),
                        row.getInt("online_sessions"),
                        row.getLong("online"),
                        row.getLong("youth"),
                        row.getInt("week_sessions"),
                        row.getLong("week_people"),
                        row.getInt("month_sessions"),
                        row.getLong("month_people"),
                        row.getInt("large")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(ReturnRow::kind))
                .toList();
    }

    private static OffsetDateTime start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ActivityCells.CHINA).toOffsetDateTime();
    }
}
