package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.volunteers.ServingTests.reasons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

@KepuTest
class PersonTests {

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private VolunteerQueries queries;

    @Autowired
    private Moving moving;

    @Autowired
    private People people;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer leader;
    private Viewer liaison;
    private TeamId crops;
    private TeamId health;

    @BeforeEach
    void twoTeams() {
        place = places.create();
        leader = Squad.leader(place);
        liaison = Squad.liaison(place);
        crops = squad.team(place, "农技服务队");
        health = squad.team(place, "健康服务队");
    }

    @Test
    void somebodyInTwoTeamsHasOneNumberAndOneSumOfHours() {
        VolunteerId here = enter(crops, "张三丰", "138-1234-5678");
        VolunteerId there = enter(health, "张三丰", "13812345678");
        VolunteerId son = enter(health, "张小宝", "13812345678");
        squad.service(place, crops, "谷子种植指导", Map.of(here, "2"));
        squad.service(place, health, "急救讲座", Map.of(there, "1.5"));

        assertThat(queries.get(there).number()).isEqualTo(queries.get(here).number());
        assertThat(queries.get(son).number())
                .as("another name at the same phone")
                .isNotEqualTo(queries.get(here).number());
        PersonView person = queries.person(queries.get(here));
        assertThat(person.teams()).isEqualTo(2);
        assertThat(person.hours()).isEqualByComparingTo("3.5");
        assertThat(queries.get(here).hours()).isEqualByComparingTo("2");
    }

    @Test
    void aDayHas24HoursHoweverManyTeamsSomebodyIsIn() {
        VolunteerId here = enter(crops, "张三丰", "13812345678");
        VolunteerId there = enter(health, "张三丰", "13812345678");
        squad.service(place, crops, "全天值守", Map.of(here, "20"));

        assertThat(reasons(squadRecord(health, there, "5")))
                .containsExactly("hours-" + there + " volunteers.refusal.hours");
        assertThat(reasons(squadRecord(health, there, "4"))).containsExactly("done");
    }

    @Test
    void nobodyIsInATeamTwiceAndNobodyIsKnownAgainInAnotherCity() {
        VolunteerId here = enter(crops, "张三丰", "13812345678");
        Place elsewhere = places.create();
        VolunteerId far = squad.volunteer(elsewhere, squad.team(elsewhere, "外地队"), "张三丰");

        assertThat(reasons(volunteers.enter(crops, draft("张三丰", "13812345678"), leader)))
                .containsExactly("name volunteers.refusal.alreadyIn");
        assertThat(queries.get(far).number()).isNotEqualTo(queries.get(here).number());
        done(volunteers.leave(here, leader));
        assertThat(queries.get(enter(crops, "张三丰", "13812345678")).number())
                .as("who comes back has the number of before")
                .isEqualTo(queries.get(here).number());
    }

    @Test
    void whoIsEnteredInTwoTeamsAtOnceIsOnePerson() throws Exception {
        Callable<VolunteerId> one = () -> enter(crops, "李四光", "13900000001");
        Callable<VolunteerId> other = () -> enter(health, "李四光", "13900000001");

        List<VolunteerId> entered;
        try (var both = Executors.newFixedThreadPool(2)) {
            entered = both.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(entered.stream().map(queries::get).map(VolunteerView::number).distinct())
                .hasSize(1);
    }

    @Test
    void twoEntriesBecomeOnePersonWhenThePhoneIsMended() {
        VolunteerId here = enter(crops, "张三丰", "13812345678");
        VolunteerId there = enter(health, "张三丰", "");
        assertThat(queries.get(there).number()).isNotEqualTo(queries.get(here).number());

        done(volunteers.edit(there, draft("张三丰", "138 1234 5678"), leader));

        assertThat(queries.get(there).number()).isEqualTo(queries.get(here).number());
    }

    @Test
    void whoMovesKeepsTheNumberAndTheHoursFollowThePerson() {
        VolunteerId before = enter(crops, "张三丰", "13812345678");
        squad.service(place, crops, "谷子种植指导", Map.of(before, "2"));

        assertThat(reasons(moving.move(before, Optional.of(health), false, liaison)))
                .containsExactly("agreed volunteers.refusal.agreed");
        VolunteerId after = done(moving.move(before, Optional.of(health), true, liaison));

        assertThat(queries.get(before).leftOn()).contains(squad.today());
        assertThat(queries.get(after).number()).isEqualTo(queries.get(before).number());
        assertThat(queries.person(queries.get(after)).hours()).isEqualByComparingTo("2");
        assertThat(people.names(leader, teams.get(health), List.of(after))).containsValue("张三丰");
        assertThat(people.showPhone(leader, teams.get(health), after)).isEqualTo("13812345678");
        assertThat(reasons(moving.move(before, Optional.of(health), true, liaison)))
                .containsExactly(" volunteers.refusal.left");
    }

    @Test
    void nobodyIsMovedToATeamOutOfReachOrTwiceIntoOne() {
        VolunteerId zhang = enter(crops, "张三丰", "13812345678");
        enter(health, "张三丰", "13812345678");
        Place elsewhere = places.create();
        TeamId far = squad.team(elsewhere, "外地队");
        Viewer everywhere = Squad.as(place, Role.OFFICE, new Scope.Everything());

        assertThat(reasons(moving.move(zhang, Optional.of(far), true, liaison)))
                .containsExactly("to volunteers.refusal.target");
        assertThat(reasons(moving.move(zhang, Optional.of(far), true, everywhere)))
                .as("another city")
                .containsExactly("to volunteers.refusal.target");
        assertThat(reasons(moving.move(zhang, Optional.of(health), true, liaison)))
                .containsExactly("to volunteers.refusal.alreadyIn");
        assertThat(reasons(moving.move(zhang, Optional.empty(), true, liaison)))
                .containsExactly("to volunteers.refusal.target");
    }

    @Test
    void aRealNameIsCheckedBySomebodyAndNoLongerWhenTheNameChanges() {
        VolunteerId zhang = enter(crops, "张三丰", "13812345678");
        assertThat(queries.person(queries.get(zhang)).checkedAt()).isEmpty();

        done(volunteers.checked(zhang, leader));
        assertThat(queries.person(queries.get(zhang)).checkedBy()).contains(place.person());
        done(volunteers.edit(zhang, draft("张三丰", "13812340000"), leader));
        assertThat(queries.person(queries.get(zhang)).checkedAt()).isPresent();
        done(volunteers.edit(zhang, draft("张君宝", "13812340000"), leader));

        assertThat(queries.person(queries.get(zhang)).checkedAt()).isEmpty();
    }

    private VolunteerId enter(TeamId team, String name, String phone) {
        return done(volunteers.enter(team, draft(name, phone), leader));
    }

    private org.kepu.shared.Outcome<ServiceId> squadRecord(TeamId team, VolunteerId volunteer, String hours) {
        return squad.record(place, team, "记录", Map.of(volunteer, hours));
    }

    private VolunteerDraft draft(String name, String phone) {
        return VolunteerDraft.of(name, phone, 1980, squad.today().minusYears(1));
    }
}
