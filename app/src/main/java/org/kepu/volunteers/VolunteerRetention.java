package org.kepu.volunteers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.retention.Fate;
import org.kepu.retention.Retention;
import org.springframework.stereotype.Component;

/** Who left can ask for proof of service for five years; after that name, phone and preferences go, hours stay under the number. */
@Component
class VolunteerRetention implements Retention {

    private final VolunteerQueries queries;
    private final VolunteerTable table;
    private final TeamQueries teams;
    private final People people;
    private final Clock clock;

    VolunteerRetention(VolunteerQueries queries, VolunteerTable table, TeamQueries teams, People people, Clock clock) {
        this.queries = queries;
        this.table = table;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String table() {
        return "volunteers.volunteer";
    }

    @Override
    public int days() {
        return 1_826;
    }

    @Override
    public Fate fate() {
        return Fate.EMPTIED;
    }

    @Override
    public int forget(OffsetDateTime before) {
        List<VolunteerId> left = table.listLeftBefore(before.toLocalDate());
        left.forEach(id -> {
            people.erase(teams.get(queries.get(id).team()), id);
            table.erase(id, clock.instant());
        });
        return left.size();
    }
}
