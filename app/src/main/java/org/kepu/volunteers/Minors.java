package org.kepu.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kepu.shared.AreaId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** In which teams somebody may be under age; of a birth only the year is known, so that the year somebody turns 18 counts as under. */
@Service
public class Minors {

    private static final int ADULT = 18;

    private final JdbcClient jdbc;
    private final Clock clock;

    Minors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The teams of a city with such volunteers now. */
    public Set<TeamId> listTeams(AreaId city) {
        return new HashSet<>(jdbc.sql("""
            select distinct v.team from volunteers.volunteer v join volunteers.team t on t.id = v.team
            where t.path @> array[:city]::uuid[] and v.left_on is null and v.born >= :year
            """)
                .param("city", city.value())
                .param("year", LocalDate.now(clock).getYear() - ADULT)
                .query((row, number) -> new TeamId(row.getObject(1, UUID.class)))
                .list());
    }
}
