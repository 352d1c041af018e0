package org.kepu.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.orders.OrderFixture;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitQueries;
import org.kepu.visits.VisitView;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class VisitPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private VisitQueries visits;

    @Autowired
    private ServiceQueries services;

    private Place place;
    private Viewer leader;
    private TeamId team;
    private VolunteerId zhang;

    /** An address nobody else uses, so that no test brakes another. */
    private final String from = OrderFixture.address().getHostAddress();

    @BeforeEach
    void aTeam() {
        place = places.create();
        leader = Squad.leader(place);
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
    }

    @Test
    void aLeaderStartsTheVillagerConfirmsAndTheHoursAreRecorded() {
        assertThat(post(leader, "/volunteers/teams/" + team + "/visits/new", Map.of("title", "田间指导")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"田间指导\"", "e-area");
        VisitView visit = start("田间指导");
        String address = "/volunteers/visits/" + visit.id();
        assertThat(get(leader, address))
                .bodyText()
                .contains(
                        "张三丰", visit.code().substring(0, 3) + " " + visit.code().substring(3), "class=\"qr\"");

        MvcTestResult found = post(Viewer.PUBLIC, "/visits", Map.of("code", visit.code()));
        assertThat(found).hasRedirectedUrl("/visits/" + visit.key());
        assertThat(get(Viewer.PUBLIC, "/visits/" + visit.key()))
                .bodyText()
                .contains("农技服务队", "田间指导")
                .doesNotContain("张三丰", "张＊");
        assertThat(post(Viewer.PUBLIC, "/visits/" + visit.key(), Map.of("agrees", "true")))
                .hasStatus3xxRedirection();
        assertThat(get(Viewer.PUBLIC, "/visits/" + visit.key())).bodyText().contains("已经确认");
        assertThat(get(leader, address)).bodyText().contains("双方确认").doesNotContain("class=\"qr\"");

        assertThat(get(leader, address + "/hours")).bodyText().contains("value=\"0.25\"");
        assertThat(post(leader, address + "/hours", Map.of("hours-" + zhang, "两小时")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"两小时\"", "e-hours-" + zhang);
        assertThat(post(leader, address + "/hours", Map.of("hours-" + zhang, "2", "people", "30")))
                .hasStatus3xxRedirection();
        assertThat(get(leader, "/volunteers/people/" + zhang)).bodyText().contains("双方确认");
        assertThat(services.totals(zhang).confirmed()).isEqualByComparingTo("2");
    }

    @Test
    void whoBelongsToTheTeamIsToldToLetTheOtherSideAnswer() {
        VisitView visit = start("上门讲解");

        assertThat(get(leader, "/visits/" + visit.key()))
                .bodyText()
                .contains("不能代替服务对象确认")
                .doesNotContain("来过，确认");
        assertThat(post(leader, "/visits/" + visit.key(), Map.of("agrees", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoSaysThatNobodyCameIsAskedWhatHappenedAndKeepsWhatWasTyped() {
        VisitView visit = start("上门讲解");

        assertThat(post(Viewer.PUBLIC, "/visits/" + visit.key(), Map.of("note", "没")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(">\n没</textarea>");
        assertThat(post(Viewer.PUBLIC, "/visits/" + visit.key(), Map.of("note", "当天没有人来")))
                .hasStatus3xxRedirection();
        assertThat(get(leader, "/volunteers/visits/" + visit.id())).bodyText().contains("当天没有人来");
        Viewer office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        assertThat(get(office, "/volunteers/visits?show=denied"))
                .bodyText()
                .contains("上门讲解", "说没有来")
                .doesNotContain("张三丰");
    }

    @Test
    void aWrongCodeIsAnsweredWithASentence() {
        assertThat(post(Viewer.PUBLIC, "/visits", Map.of("code", "12x456")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("没有这个确认码", "value=\"12x456\"");
        assertThat(get(Viewer.PUBLIC, "/visits/00000000000000000000000000000000"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOfficeTakesBackAServiceInItsAreaAndNotElsewhere() {
        var service = squad.service(place, team, "重复录入", Map.of(zhang, "2"));
        Viewer office = Squad.as(place, Role.COUNTY_OFFICE, new Scope.WithinArea(place.area()));
        Viewer foreign = Squad.as(
                place, Role.COUNTY_OFFICE, new Scope.WithinArea(places.create().area()));

        assertThat(post(foreign, "/volunteers/services/" + service + "/reverse", Map.of("reason", "重复")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office, "/volunteers/services/" + service)).bodyText().contains("冲正这次服务");
        assertThat(post(office, "/volunteers/services/" + service + "/reverse", Map.of("reason", "重复")))
                .hasStatus3xxRedirection();
        assertThat(services.totals(zhang).all()).isEqualByComparingTo("0");
    }

    @Test
    void theListNeedsTheSameFewStatementsForManyAsForOne() {
        start("第一次");
        int one = Statements.during(() -> get(leader, "/volunteers/visits"));

        IntStream.range(0, 5).forEach(i -> start("第" + i + "次"));

        assertThat(Statements.during(() -> get(leader, "/volunteers/visits")))
                .isEqualTo(one)
                .isLessThanOrEqualTo(12);
    }

    private VisitView start(String title) {
        MvcTestResult started = post(
                leader,
                "/volunteers/teams/" + team + "/visits/new",
                Map.of("title", title, "area", place.area().toString(), "present", zhang.toString()));
        assertThat(started).hasStatus3xxRedirection();
        String address = started.getResponse().getRedirectedUrl();
        return visits.get(VisitId.parse(address.substring(address.lastIndexOf('/') + 1)));
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(viewer(viewer)).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer)).with(asked -> {
            asked.setRemoteAddr(from);
            return asked;
        });
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
