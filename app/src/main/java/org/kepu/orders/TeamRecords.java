package org.kepu.orders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.kepu.volunteers.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the orders of a city tell about the teams that served them, for who looks for a fitting team. */
@Service
public class TeamRecords {

    private final JdbcClient jdbc;

    TeamRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a team did.
     *
     * @param recent visits it has accepted and those it made lately
     * @param ratings how many of its visits were rated
     * @param mean of the ratings, 1 to 5; 0 without
     */
    public record TeamRecord(int recent, int ratings, double mean) {}

    /** What each team did in the city; teams without orders are left out. */
    public Map<TeamId, TeamRecord> list(AreaId city, LocalDate since) {
        Map<TeamId, TeamRecord> records = new HashMap<>();
        jdbc.sql("""
            select o.team_id,
                count(*) filter (where o.state in ('ACCEPTED', 'SCHEDULED')
                    or o.state in ('SERVED', 'CONFIRMED', 'CLOSED') and o.served_on >= :since) as recent,
                count(*) filter (where o.rating > 0) as ratings,
                coalesce(avg(o.rating) filter (where o.rating > 0), 0) as mean
            from orders.service_order o
            where o.city_id = :city and o.team_id is not null
            group by o.team_id
            """).param("city", city.value()).param("since", since).query(row -> {
            records.put(
                    new TeamId(row.getObject("team_id", UUID.class)),
                    new TeamRecord(row.getInt("recent"), row.getInt("ratings"), row.getDouble("mean")));
        });
        return records;
    }

    /** Which team went to an area last, where one did. */
    public Map<AreaId, TeamId> listLastTeams(AreaId city) {
        Map<AreaId, TeamId> last = new HashMap<>();
        jdbc.sql("""
            select distinct on (o.area_id) o.area_id, o.team_id from orders.service_order o
            where o.city_id = :city and o.team_id is not null and o.state in ('SERVED', 'CONFIRMED', 'CLOSED')
            order by o.area_id, o.served_on desc, o.id desc
            """).param("city", city.value()).query(row -> {
            last.put(
                    new AreaId(row.getObject("area_id", UUID.class)), new TeamId(row.getObject("team_id", UUID.class)));
        });
        return last;
    }

    /** The areas in which a visit was made, with all above them. */
    public Set<AreaId> listServedAreas(AreaId city) {
        return new HashSet<>(jdbc.sql("""
            select distinct unnest(o.path) from orders.service_order o
            where o.city_id = :city and o.state in ('SERVED', 'CONFIRMED', 'CLOSED')
            """)
                .param("city", city.value())
                .query((row, number) -> new AreaId(row.getObject(1, UUID.class)))
                .list());
    }
}
