package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.store.DatabaseVisit;
import org.kepu.store.KepuHome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Memberships from before there were persons. */
@KepuTest
class JoiningTests {

    @Autowired
    private Joining joining;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private VolunteerQueries queries;

    @Autowired
    private People people;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Owner owner;

    private Place place;
    private Viewer leader;
    private TeamId crops;
    private TeamId health;
    private String start;

    @BeforeEach
    void twoTeams() throws SQLException {
        place = places.create();
        leader = Squad.leader(place);
        crops = squad.team(place, "农技服务队");
        health = squad.team(place, "健康服务队");
        joining.run();
        // those of other tests were looked at before
        start = owner.ask("select coalesce((select id from volunteers.volunteer order by id desc limit 1),"
                + " '00000000-0000-0000-0000-000000000000')");
        begin();
    }

    @Test
    void whoIsEnteredTwiceIsOnePersonAfterwardsAndOthersStayWhoTheyAre() throws SQLException {
        VolunteerId first = old(crops, "张三丰", "13812345678");
        VolunteerId second = old(health, "张三丰", "13812345678");
        VolunteerId son = old(health, "张小宝", "13812345678");
        VolunteerId silent = old(health, "李四光", "");
        Place elsewhere = places.create();
        VolunteerId far = old(squad.team(elsewhere, "外地队"), "张三丰", "13812345678");
        done(volunteers.checked(second, leader));
        long number = queries.get(first).number();

        joining.run();

        assertThat(queries.get(first).number()).isEqualTo(number);
        assertThat(queries.get(second).person()).isEqualTo(queries.get(first).person());
        assertThat(queries.person(queries.get(first)).teams()).isEqualTo(2);
        assertThat(queries.person(queries.get(first)).checkedAt()).isPresent();
        for (VolunteerId other : List.of(son, silent, far)) {
            assertThat(queries.get(other).person().value()).isEqualTo(other.value());
        }
        assertThat(owner.ask("select looked || ' ' || joined || ' ' || twice from volunteers.joining"))
                .isEqualTo("5 1 0");
        assertThat(owner.ask(
                        "select details from audit.entry where action = 'volunteers.joined' order by id desc limit 1"))
                .contains("looked at 5, joined 1");
    }

    @Test
    void itGoesOnWhereItWasCutOffAndDoesNothingTwice() throws SQLException {
        old(crops, "张三丰", "13812345678");
        VolunteerId second = old(health, "张三丰", "13812345678");
        VolunteerId third = old(health, "王五", "13812345679");

        assertThat(joining.next(1)).isTrue();
        assertThat(owner.ask("select looked || ' ' || joined from volunteers.joining"))
                .isEqualTo("1 0");
        joining.run();
        PersonId person = queries.get(second).person();
        assertThat(person.value()).isNotEqualTo(second.value());
        assertThat(owner.ask("select looked || ' ' || joined from volunteers.joining"))
                .isEqualTo("3 1");

        joining.run();
        begin();
        joining.run();

        assertThat(queries.get(second).person()).isEqualTo(person);
        assertThat(queries.get(third).person().value()).isEqualTo(third.value());
        assertThat(owner.ask("select joined from volunteers.joining")).isEqualTo("0");
    }

    @Test
    void whoIsTwiceInOneTeamIsCountedAndLeftToPeople() throws SQLException {
        VolunteerId first = old(crops, "张三丰", "13812345678");
        VolunteerId again = old(crops, "张三丰", "13812345678");

        joining.run();

        assertThat(queries.get(again).person()).isNotEqualTo(queries.get(first).person());
        assertThat(owner.ask("select joined || ' ' || twice from volunteers.joining"))
                .isEqualTo("0 1");
    }

    @Test
    void theMigrationGivesEachOldMembershipAPersonOfItsOwnWithItsNumber() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("kepu.database.url", TestDatabase.create())
                .withProperty("kepu.checks", "off");
        try (var visit = DatabaseVisit.open(environment, new KepuHome(environment), false)) {
            visit.migrateTo(Map.of("volunteers", "2"));
            JdbcClient jdbc = JdbcClient.create(visit.database());
            jdbc.sql("""
                    insert into volunteers.team (id, unit, area, path, name, skills, served, contact, insurance, note, registered_at,
                        registered_by)
                    select gen_random_uuid(), gen_random_uuid(), a.id, array[a.id], '老服务队', '{}', '{}', '', '', '', now(),
                        gen_random_uuid()
                    from (select gen_random_uuid() as id) a
                    """).update();
            jdbc.sql("""
                    insert into volunteers.volunteer (id, team, born, skills, availability, dialects, vehicle, consent_on, joined_on,
                        entered_at, entered_by)
                    select gen_random_uuid(), t.id, 1980, '{}', '', '', false, date '2024-01-01', date '2024-01-01', now(),
                        gen_random_uuid()
                    from volunteers.team t, generate_series(1, 3)
                    """).update();
            String before = "select string_agg(id || ' ' || number, ',' order by number) from volunteers.volunteer";
            String numbers = jdbc.sql(before).query(String.class).single();

            visit.migrate();

            assertThat(jdbc.sql(
                                    "select string_agg(v.id || ' ' || p.number, ',' order by p.number) from volunteers.volunteer v"
                                            + " join volunteers.person p on p.id = v.person and p.id = v.id"
                                            + " join volunteers.team t on t.id = v.team and t.path[1] = p.city")
                            .query(String.class)
                            .single())
                    .isEqualTo(numbers);
            assertThat(jdbc.sql("select count(*) from volunteers.joining where finished_at is null and last is null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private void begin() throws SQLException {
        owner.run("update volunteers.joining set last = '" + start
                + "', looked = 0, joined = 0, twice = 0, finished_at = null");
    }

    /** As the migration left somebody entered before: a person for each membership, under its own id. */
    private VolunteerId old(TeamId team, String name, String phone) throws SQLException {
        VolunteerId id = done(volunteers.enter(
                team, VolunteerDraft.of("某人", "", 1980, squad.today().minusYears(1)), leader));
        owner.run(
                "insert into volunteers.person (id, city, entered_at) select v.id, p.city, now() from volunteers.volunteer v"
                        + " join volunteers.person p on p.id = v.person where v.id = '" + id + "'",
                "update volunteers.volunteer set person = id where id = '" + id + "'");
        people.keep(
                teams.get(team),
                id,
                VolunteerDraft.of(name, phone, 1980, squad.today().minusYears(1)));
        return id;
    }
}
