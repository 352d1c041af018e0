package org.kepu.honours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.retention.Retention;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.Confirming;
import org.kepu.volunteers.People;
import org.kepu.volunteers.ServiceId;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.TeamQueries;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KepuTest
class HonourPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Squad squad;

    @Autowired
    private Serving serving;

    @Autowired
    private Confirming confirming;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private TeamQueries teams;

    @Autowired
    private People people;

    @Autowired
    private List<Retention> rules;

    @Autowired
    private PlaceFixture places;

    private Place place;
    private Viewer leader;
    private Viewer office;
    private TeamId team;
    private VolunteerId zhang;
    private VolunteerId li;

    @BeforeEach
    void aTeamThatServed() {
        place = places.create();
        leader = Squad.leader(place);
        office = Squad.as(place, Role.OFFICE, new Scope.WithinArea(place.area()));
        team = squad.team(place, "农技服务队");
        zhang = squad.volunteer(place, team, "张三丰");
        li = squad.volunteer(place, team, "李四光");
        ServiceId both = squad.service(place, team, "谷子种植指导", Map.of(zhang, "2.5", li, "1"));
        confirming.answer(both, true, Confirming.How.VISIT);
        squad.service(place, team, "田间答疑", Map.of(zhang, "1"));
        done(serving.reverse(squad.service(place, team, "填错的服务", Map.of(li, "9")), "填错", leader));
    }

    @Test
    void theListOfAYearHasTheMostHoursFirstWithoutWhatWasTakenBack() {
        assertThat(get(office, "/volunteers/honours"))
                .bodyText()
                .containsSubsequence("张＊＊", "3.5", "2.5", "李＊＊", "1")
                .doesNotContain("张三丰", ">9<", ">10<");
        assertThat(get(leader, "/volunteers/honours")).bodyText().contains("张三丰");
        assertThat(get(Squad.leader(places.create()), "/volunteers/honours"))
                .bodyText()
                .contains("还没有服务记录");
        assertThat(get(office, "/volunteers/honours?year=1999")).bodyText().contains("1999", "还没有服务记录");
        assertThat(get(office, "/volunteers/honours?year=x")).hasStatusOk();
    }

    @Test
    void theSheetOfAYearSaysTheSame() throws IOException {
        List<List<String>> rows = sheet(get(office, "/volunteers/honours/sheet"));

        assertThat(rows.getFirst()).contains("志愿者编号", "当年时长（小时）", "星级");
        assertThat(rows.get(1)).containsSubsequence("1", "张＊＊", "农技服务队", "3.5", "2.5", "2", "1", "3.5", "0");
        assertThat(rows.get(2)).containsSubsequence("2", "李＊＊", "农技服务队", "1", "1", "1", "1", "1", "0");
        assertThat(rows).hasSize(3);
    }

    @Test
    void aTeamSeesItsMonthsAndPeople() {
        assertThat(get(leader, "/volunteers/teams/" + team + "/year"))
                .bodyText()
                .contains(squad.today().getMonthValue() + " 月", "张三丰", "4.5", "3.5", "60");
    }

    @Test
    void theRecordsOfATeamGoToOtherSystemsWithEveryGroup() throws IOException {
        done(volunteers.record(
                zhang,
                java.util.Optional.of(org.kepu.volunteers.RecordKind.TRAINING),
                java.util.Optional.of(LocalDate.of(2024, 3, 1)),
                "急救培训 8 学时",
                leader));

        List<List<String>> rows = sheet(get(leader, "/volunteers/teams/" + team + "/records"));

        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).containsSubsequence("培训", "张三丰", "农技服务队", "2024-03-01", "急救培训 8 学时");
        assertThat(rows.stream().filter(row -> row.contains("谷子种植指导") && row.contains("张三丰")))
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsSubsequence("服务情况", "谷子种植指导", "2.5", "双方确认");
        assertThat(rows.stream().flatMap(List::stream)).doesNotContain("填错的服务");
        assertThat(get(office, "/volunteers/teams/" + team + "/records")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void somebodyIsThankedAndAnOfficeSetsTheStars() {
        String address = "/volunteers/people/" + zhang + "/honours";
        assertThat(get(leader, address)).bodyText().contains("0 星", "再服务 96.5 小时升一星");
        assertThat(post(leader, address, Map.of("text", "谢", "signed", "县科协")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(">\n谢</textarea>", "value=\"县科协\"");
        assertThat(post(leader, address, Map.of("text", "谢谢您来指导种谷子。", "signed", "县科协")))
                .hasStatus3xxRedirection();
        assertThat(get(office, address)).bodyText().contains("谢谢您来指导种谷子。", "县科协");

        String stars = "/volunteers/honours/stars";
        assertThat(get(office, stars)).bodyText().contains("value=\"1500\"");
        assertThat(post(office, stars, stars("1", "2", "2", "4", "5"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(office, stars, stars("1", "x", "3", "4", "5")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"x\"", "e-star2");
        assertThat(post(office, stars, stars("1", "2", "3", "4", "5"))).hasStatus3xxRedirection();
        assertThat(get(leader, address)).bodyText().contains("3 星", "再服务 0.5 小时升一星");
        assertThat(get(office, "/volunteers/honours")).bodyText().contains("3 星");
    }

    @Test
    void whoLeftIsForgottenWhenTheTimeIsOverAndTheHoursStay() {
        done(volunteers.leave(zhang, leader));
        Retention rule = rules.stream()
                .filter(each -> each.table().equals("volunteers.volunteer"))
                .findFirst()
                .orElseThrow();
        OffsetDateTime now = OffsetDateTime.now(ZoneId.of("Asia/Shanghai"));

        rule.forget(now.minusDays(1));
        assertThat(people.names(leader, teams.get(team), List.of(zhang))).containsValue("张三丰");
        rule.forget(now.plusDays(1));

        assertThat(people.names(leader, teams.get(team), List.of(zhang))).isEmpty();
        assertThat(people.names(leader, teams.get(team), List.of(li))).containsValue("李四光");
        assertThat(teams.get(team).hours()).isEqualByComparingTo("4.5");
    }

    @Test
    void theListNeedsTheSameFewStatementsForManyAsForOne() {
        int before = Statements.during(() -> get(office, "/volunteers/honours"));

        IntStream.range(0, 4).forEach(i -> {
            TeamId other = squad.team(place, "又一队" + i);
            squad.service(place, other, "服务", Map.of(squad.volunteer(place, other, "王五" + i), "1"));
        });

        assertThat(Statements.during(() -> get(office, "/volunteers/honours")))
                .isEqualTo(before)
                .isLessThanOrEqualTo(14);
    }

    private static Map<String, String> stars(String... hours) {
        Map<String, String> form = new java.util.HashMap<>();
        IntStream.range(0, 5).forEach(i -> form.put("star" + (i + 1), hours[i]));
        return form;
    }

    private static List<List<String>> sheet(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk();
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "zh-CN")
                .with(viewer(viewer))
                .exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer));
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
