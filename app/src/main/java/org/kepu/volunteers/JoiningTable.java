package org.kepu.volunteers;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the joining of memberships from before there were persons is. */
@Component
class JoiningTable {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JoiningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far it is.
     *
     * @param last the membership looked at last
     * @param looked how many were looked at
     * @param joined how many belong to a person of another membership
     * @param twice how many belong to somebody who is in the same team already
     */
    record Progress(UUID last, int looked, int joined, int twice) {

        Progress joinedOne() {
            return new Progress(last, looked, joined + 1, twice);
        }

        Progress twiceOne() {
            return new Progress(last, looked, joined, twice + 1);
        }

        Progress after(VolunteerId membership) {
            return new Progress(membership.value(), looked + 1, joined, twice);
        }
    }

    /** Held until the transaction ends; empty once it is finished, and while another copy of the application works on it. */
    Optional<Progress> begin() {
        return jdbc.sql("select * from volunteers.joining where finished_at is null for update skip locked")
                .query((row, number) -> new Progress(
                        Optional.ofNullable(row.getObject("last", UUID.class)).orElse(FIRST),
                        row.getInt("looked"),
                        row.getInt("joined"),
                        row.getInt("twice")))
                .optional();
    }

    void keep(Progress progress) {
        jdbc.sql("update volunteers.joining set last = :last, looked = :looked, joined = :joined, twice = :twice")
                .param("last", progress.last())
                .param("looked", progress.looked())
                .param("joined", progress.joined())
                .param("twice", progress.twice())
                .update();
    }

    void finish(OffsetDateTime at) {
        jdbc.sql("update volunteers.joining set finished_at = :at")
                .param("at", at)
                .update();
    }

    /** The next memberships that have a name and a person of their own, as all from before have. */
    List<VolunteerId> listNext(Progress progress, int most) {
        return jdbc.sql("""
                        select id from volunteers.volunteer where person = id and erased_at is null and id > :last order by id limit :most
                        """)
                .param("last", progress.last())
                .param("most", most)
                .query((row, number) -> new VolunteerId(row.getObject("id", UUID.class)))
                .list();
    }
}
