package org.kepu.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.shared.AreaId;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads campaigns: the activities of a theme and year, and what came of them, each in one statement. */
@Service
public class CampaignQueries {

    private static final String HELD = """
        from activities.activity a
        join lateral (select min(s.starts_at) as first, count(*) as sessions from activities.session s
                      where s.activity_id = a.id and not s.called_off) n on n.first >= :from and n.first < :to
        left join lateral (select sum(r.online) as online, sum(r.on_site) as on_site from activities.result r
                      where r.activity_id = a.id and a.state = 'CLOSED') p on true
        where a.theme = :theme and a.state in ('ANNOUNCED', 'CLOSED')
            and (a.unit_id = any(string_to_array(:units, ',')::uuid[]) or a.unit_path && string_to_array(:areas, ',')::uuid[]
                or a.path && string_to_array(:areas, ',')::uuid[])
        """;

    private final JdbcClient jdbc;

    CampaignQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sums of the whole, of each unit and of each county. */
    public CampaignSums sums(Campaign campaign) {
        Map<UnitId, CampaignTotals> byUnit = new HashMap<>();
        Map<AreaId, CampaignTotals> byCounty = new HashMap<>();
        CampaignTotals[] whole = {CampaignTotals.NONE};
        jdbc.sql("""
            select unit_id, county, grouping(unit_id) as units, grouping(county) as counties, count(*) as activities,
                count(*) filter (where state = 'CLOSED') as closed, coalesce(sum(on_site), 0) as on_site,
                coalesce(sum(online), 0) as online
            from (select a.unit_id, coalesce(a.path[2], a.path[1]) as county, a.state, p.on_site, p.online
            """ + HELD + ") held group by grouping sets ((), (unit_id), (county))")
                .params(parameters(campaign))
                .query(row -> {
                    CampaignTotals totals = new CampaignTotals(
                            row.getInt("activities"),
                            row.getInt("closed"),
                            row.getLong("on_site"),
                            row.getLong("online"));
                    if (row.getInt("units") == 0) {
                        byUnit.put(new UnitId(row.getObject("unit_id", UUID.class)), totals);
                    } else if (row.getInt("counties") == 0) {
                        byCounty.put(new AreaId(row.getObject("county", UUID.class)), totals);
                    } else {
                        whole[0] = totals;
                    }
                });
        return new CampaignSums(whole[0], byUnit, byCounty);
    }

    /** The activities, the earliest first. */
    public List<CampaignActivity> list(Campaign campaign, Paging paging) {
        return list(campaign, paging.size(), paging.offset());
    }

    /** All of them for a sheet, the earliest first; at most so many. */
    public List<CampaignActivity> listAll(Campaign campaign, int most) {
        return list(campaign, most, 0);
    }

    private List<CampaignActivity> list(Campaign campaign, int size, long offset) {
        return jdbc.sql("select " + ActivityRow.COLUMNS + """
                        , n.first, n.sessions, coalesce(p.on_site, 0) as on_site, coalesce(p.online, 0) as online,
                        coalesce((select o.media from activities.outcome o where o.activity_id = a.id and a.state = 'CLOSED'), '') as media
                        """ + HELD
                        + " order by n.first, a.id limit :size offset :offset")
                .params(parameters(campaign))
                .param("size", size)
                .param("offset", offset)
                .query(CampaignQueries::map)
                .list();
    }

    private static CampaignActivity map(ResultSet row, int number) throws SQLException {
        return new CampaignActivity(
                ActivityRow.map(row, number),
                ActivityRow.moment(row, "first").orElseThrow(),
                row.getInt("sessions"),
                row.getLong("on_site"),
                row.getLong("online"),
                row.getString("media"));
    }

    private static Map<String, Object> parameters(Campaign campaign) {
        return Map.of(
                "theme", campaign.theme(),
                "from", start(campaign.year()),
                "to", start(campaign.year() + 1),
                "units", campaign.units().stream().map(UnitId::toString).collect(Collectors.joining(",")),
                "areas", campaign.areas().stream().map(AreaId::toString).collect(Collectors.joining(",")));
    }

    private static java.time.OffsetDateTime start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ActivityCells.CHINA).toOffsetDateTime();
    }
}
