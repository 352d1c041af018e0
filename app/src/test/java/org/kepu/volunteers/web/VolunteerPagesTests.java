package org.kepu.volunteers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamFilter;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class VolunteerPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private VolunteerQueries volunteers;

    @Autowired
    private ServiceQueries services;

    private Place place;
    private Viewer leader;
    private Viewer liaison;
    private Viewer office;

    @BeforeEach
    void aCity() {
        place = places.create();
        leader = Squad.leader(place);
        liaison = Squad.liaison(place);
        office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
    }

    @Test
    void aLiaisonRegistersATeamAndItsLeaderEntersPeopleAndAServiceForAllAtOnce() {
        assertThat(get(liaison, "/volunteers")).bodyText().contains("还没有登记服务队", "/volunteers/new");
        assertThat(post(
                        liaison,
                        "/volunteers/new",
                        "unit",
                        place.unit().toString(),
                        "name",
                        "农技服务队",
                        "skills",
                        "CROPS"))
                .hasStatus3xxRedirection();
        TeamId team = teams.list(liaison, People.readers(), TeamFilter.all(), Paging.of(1))
                .rows()
                .getFirst()
                .id();
        String address = "/volunteers/teams/" + team;

        post(liaison, address + "/people/new", person("张三丰", "13812345678"));
        post(liaison, address + "/people/new", person("李小四", ""));
        assertThat(get(liaison, address))
                .bodyText()
                .contains("张三丰", "李小四", "种植技术")
                .doesNotContain("13812345678");
        assertThat(get(office, address)).bodyText().contains("张＊＊").doesNotContain("张三丰", "/people/new");
        List<VolunteerId> people = volunteers.listPresent(team).stream()
                .map(volunteer -> volunteer.id())
                .toList();

        MvcTestResult wrong = post(
                liaison,
                address + "/services/new",
                "title",
                "谷子种植指导",
                "day",
                "2020-01-01",
                "area",
                place.area().toString(),
                "hours-" + people.get(0),
                "两小时");
        assertThat(wrong)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"谷子种植指导\"", "value=\"两小时\"", "e-hours-" + people.get(0));
        assertThat(post(
                        liaison,
                        address + "/services/new",
                        "title",
                        "谷子种植指导",
                        "day",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .toString(),
                        "area",
                        place.area().toString(),
                        "farmer",
                        "40",
                        "hours-" + people.get(0),
                        "2.5",
                        "hours-" + people.get(1),
                        "1"))
                .hasStatus3xxRedirection();

        ServiceView service = services.list(team, Paging.of(1)).rows().getFirst();
        assertThat(get(liaison, "/volunteers/services/" + service.id()))
                .bodyText()
                .contains("谷子种植指导", "张三丰", "2.5", "3.5", "/evidence/" + service.entry());
        assertThat(get(liaison, "/volunteers/people/" + people.get(0)))
                .bodyText()
                .contains("138****5678", "谷子种植指导", "2.5")
                .doesNotContain("13812345678");
        assertThat(post(liaison, "/volunteers/people/" + people.get(0) + "/phone"))
                .bodyText()
                .contains("13812345678");
        assertThat(post(liaison, "/volunteers/services/" + service.id() + "/reverse", "reason", "日期填错"))
                .hasStatus3xxRedirection();
        assertThat(get(liaison, address + "?show=services")).bodyText().contains("已冲正");
    }

    @Test
    void aLeaderChecksTheNameAndTheLiaisonMovesTheVolunteer() {
        TeamId crops = squad.team(place, "农技服务队");
        TeamId health = squad.team(place, "健康服务队");
        String address = "/volunteers/people/" + squad.volunteer(place, crops, "张三丰");

        assertThat(get(leader, address)).bodyText().contains("未核对", "已看过证件").doesNotContain(address + "/move");
        assertThat(post(leader, address + "/check")).hasStatus3xxRedirection();
        assertThat(get(leader, address)).bodyText().contains("看过证件").doesNotContain("未核对");
        assertThat(post(liaison, address + "/move", "to", health.toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有本人同意不能转队", "健康服务队");
        assertThat(post(liaison, address + "/move", "to", health.toString(), "agreed", "true"))
                .hasStatus3xxRedirection();

        assertThat(get(liaison, "/volunteers/teams/" + health)).bodyText().contains("张三丰");
        assertThat(get(liaison, address)).bodyText().contains("退出服务队");
    }

    @Test
    void theListForEverybodyHasNoPersonalData() {
        String name = "急救队" + UUID.randomUUID();
        squad.volunteer(place, squad.team(place, name), "张三丰");

        assertThat(mvc.get().uri("/teams?q=" + name))
                .bodyText()
                .contains(name, "种植技术")
                .doesNotContain("张三丰", "张＊", "测试员", "13812345678", "138****5678");
    }

    @Test
    void nobodyRegistersForAUnitOfSomebodyElse() {
        Place elsewhere = places.create();

        assertThat(post(liaison, "/volunteers/new", "unit", elsewhere.unit().toString(), "name", "外地队"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("请选择您可以登记的单位", "value=\"外地队\"");
        assertThat(teams.list(Squad.liaison(elsewhere), People.readers(), TeamFilter.all(), Paging.of(1))
                        .total())
                .isZero();
    }

    @Test
    void aLeaderSeesTheOwnTeamAndNotTheTeamBeside() {
        TeamId own = squad.team(place, "农技服务队");
        Viewer other = Squad.leader(new Place(place.area(), place.unit(), org.kepu.shared.AccountId.create()));
        VolunteerId volunteer = squad.volunteer(place, own, "张三丰");

        assertThat(get(leader, "/volunteers/teams/" + own)).hasStatusOk();
        for (String path : List.of("/teams/" + own, "/people/" + volunteer, "/people/" + volunteer + "/edit")) {
            assertThat(get(other, "/volunteers" + path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void pagesNeedTheSameFewStatementsForManyAsForOne() {
        TeamId team = squad.team(place, "农技服务队");
        VolunteerId first = squad.volunteer(place, team, "张三丰");
        squad.service(place, team, "第一次", Map.of(first, "1"));
        List<String> pages =
                List.of("/volunteers", "/volunteers/teams/" + team, "/volunteers/teams/" + team + "?show=services");
        List<Integer> before = pages.stream().map(this::statements).toList();

        IntStream.range(0, 5).forEach(i -> {
            squad.team(place, "第" + i + "队");
            squad.service(place, team, "又一次" + i, Map.of(squad.volunteer(place, team, "李四" + i), "1"));
        });

        assertThat(pages.stream().map(this::statements)).containsExactlyElementsOf(before);
        assertThat(before).allSatisfy(number -> assertThat(number).isLessThanOrEqualTo(20));
    }

    private int statements(String page) {
        return Statements.during(() -> assertThat(get(leader, page)).hasStatusOk());
    }

    private static String[] person(String name, String phone) {
        return new String[] {
            "name", name, "phone", phone, "born", "1980", "joinedOn", "2020-01-01", "consentOn", "2020-01-01"
        };
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(viewer(viewer)).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
