package org.kepu.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.kepu.volunteers.ServingTests.reasons;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody in two teams of two units asks one of them to be erased. */
@KepuTest
class ErasingTests {

    @Autowired
    private Erasing erasing;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private VolunteerQueries queries;

    @Autowired
    private ServiceQueries services;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private People people;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Owner owner;

    @Autowired
    private MockMvcTester mvc;

    private Place place;
    private Place other;
    private Viewer leader;
    private TeamId crops;
    private TeamId health;
    private VolunteerId here;
    private VolunteerId there;

    @BeforeEach
    void onePersonInTwoTeams() {
        place = places.create();
        other = places.beside(place);
        leader = Squad.leader(place);
        crops = squad.team(place, "农技服务队");
        health = squad.team(other, "健康服务队");
        here = squad.volunteer(place, crops, "张三丰");
        there = squad.volunteer(other, health, "张三丰");
        squad.service(place, crops, "谷子种植指导", Map.of(here, "2"));
        squad.service(other, health, "急救讲座", Map.of(there, "1.5"));
        done(volunteers.record(
                there, Optional.of(RecordKind.TRAINING), Optional.of(squad.today()), "急救培训", Squad.leader(other)));
        done(volunteers.checked(here, leader));
    }

    @Test
    void thePreviewSaysWhatGoesAndWhatStaysInAllTeams() {
        VolunteerId namesake = squad.volunteer(other, health, "张小宝");

        Erasure erasure = erasing.preview(queries.get(here));

        assertThat(erasure.teams()).extracting(TeamView::id).containsExactlyInAnyOrder(crops, health);
        assertThat(erasure.present()).isEqualTo(2);
        assertThat(erasure.hours()).isEqualByComparingTo("3.5");
        assertThat(erasure.services()).isEqualTo(2);
        assertThat(erasure.records()).isEqualTo(1);
        assertThat(erasing.preview(queries.get(namesake)).teams()).hasSize(1);
    }

    @Test
    void whoAsksOnceIsErasedInAllTeamsAndTheLedgerStays() throws Exception {
        Place city = places.create();
        VolunteerId far = squad.volunteer(city, squad.team(city, "外地队"), "张三丰");
        long entries = entries();

        done(erasing.erase(here, true, leader));

        for (VolunteerId membership : List.of(here, there)) {
            VolunteerView view = queries.get(membership);
            TeamView team = teams.get(view.team());
            assertThat(view.erased()).isTrue();
            assertThat(view.leftOn()).contains(squad.today());
            assertThat(people.name(team, membership)).isEmpty();
            assertThat(people.phone(team, membership)).isEmpty();
            assertThat(owner.ask("select count(*) from personal.field where person = '" + membership + "'"))
                    .isEqualTo("0");
        }
        assertThat(people.name(teams.get(queries.get(far).team()), far)).contains("张三丰");
        assertThat(queries.person(queries.get(here)).hours()).isEqualByComparingTo("3.5");
        assertThat(queries.person(queries.get(here)).checkedAt()).isEmpty();
        assertThat(services.totals(crops).all()).isEqualByComparingTo("2");
        assertThat(services.totals(health).all()).isEqualByComparingTo("1.5");
        assertThat(entries()).isEqualTo(entries);
        assertThat(queries.listRecords(there)).hasSize(1);
        assertThat(reasons(erasing.erase(there, true, Squad.leader(other))))
                .containsExactly(" volunteers.refusal.erased");
        VolunteerId again = squad.volunteer(place, crops, "张三丰");
        assertThat(queries.get(again).number())
                .as("nobody is known again")
                .isNotEqualTo(queries.get(here).number());
    }

    @Test
    void thePageAsksBeforeItErasesAndIsForWhoKeepsTheRecords() {
        String address = "/volunteers/people/" + here + "/erase";
        assertThat(mvc.get().uri(address).with(viewer(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("农技服务队", "健康服务队", "3.5", "张三丰");
        assertThat(mvc.post().uri(address).with(csrf()).with(viewer(leader)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("e-asked");
        assertThat(queries.get(there).erased()).isFalse();
        assertThat(mvc.post().uri(address).with(csrf()).with(viewer(Squad.leader(other))))
                .as("the leader of the other team erases from the own page")
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.post().uri(address).param("asked", "true").with(csrf()).with(viewer(leader)))
                .hasStatus3xxRedirection();

        assertThat(queries.get(there).erased()).isTrue();
        assertThat(mvc.get().uri(address).with(viewer(leader))).bodyText().contains("个人信息已经删除");
    }

    private long entries() {
        return evidence.total(Selection.all().by(place.unit())).happenings();
    }
}
