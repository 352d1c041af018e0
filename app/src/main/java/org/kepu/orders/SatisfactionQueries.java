package org.kepu.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.kepu.access.Viewer;
import org.kepu.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows units and teams how content requesters are with them, and nobody else's. */
@Service
public class SatisfactionQueries {

    private final JdbcClient jdbc;

    SatisfactionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The viewer's units, and the teams the viewer leads or led when they served, in one statement. */
    public List<Satisfaction> list(Viewer viewer) {
        return jdbc.sql("""
                        select false as team, max(unit_name) as name, %1$s from orders.service_order
                        where unit_id = any(:units) and state in ('CONFIRMED', 'CLOSED') group by unit_id
                        union all
                        select true, max(team), %1$s from orders.service_order
                        where leader = :person and team_id is not null and state in ('CONFIRMED', 'CLOSED') group by team_id
                        order by 1, 2
                        """.formatted("""
                        count(*) as served,
                        count(*) filter (where state = 'CLOSED' and rating = 1) as r1,
                        count(*) filter (where state = 'CLOSED' and rating = 2) as r2,
                        count(*) filter (where state = 'CLOSED' and rating = 3) as r3,
                        count(*) filter (where state = 'CLOSED' and rating = 4) as r4,
                        count(*) filter (where state = 'CLOSED' and rating = 5) as r5
                        """))
                .param(
                        "units",
                        Parties.ownUnits(viewer).stream().map(UnitId::value).toArray(UUID[]::new),
                        Types.ARRAY)
                .param(
                        "person",
                        viewer.account().map(account -> account.value()).orElse(null),
                        Types.OTHER)
                .query(SatisfactionQueries::map)
                .list();
    }

    private static Satisfaction map(ResultSet row, int number) throws SQLException {
        List<Long> ratings =
                List.of(row.getLong("r1"), row.getLong("r2"), row.getLong("r3"), row.getLong("r4"), row.getLong("r5"));
        return new Satisfaction(
                row.getBoolean("team"),
                row.getString("name"),
                ratings,
                ratings.stream().mapToLong(Long::longValue).sum(),
                row.getLong("served"));
    }
}
