package org.kepu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.matching.core.DayHalf;
import org.kepu.matching.core.Half;
import org.kepu.orders.OrderFixture;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.TeamChoice;
import org.kepu.orders.TeamChoices;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamDraft;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.Topic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of teams in the step that offers an order, and what leaders and liaisons say for it. */
@KepuTest
class RanksTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private TeamChoices choices;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Squad squad;

    @Autowired
    private Teams teams;

    @Autowired
    private Rhythms rhythms;

    private Place place;
    private Viewer leader;

    @BeforeEach
    void aCity() {
        place = places.create();
        leader = Squad.leader(place);
    }

    @Test
    void whoKnowsTheTopicOfTheServiceComesFirstAndTheStepSaysWhy() {
        TeamId growers = squad.team(place, "种植队");
        TeamId stargazers = team("甲天文队", Topic.ASTRONOMY);
        OrderId order = orders.at(OrderState.CLAIMED, place, false);

        List<TeamChoice> ranked = choices.list(queries.get(order));

        assertThat(ranked).extracting(TeamChoice::team).containsExactly(growers, stargazers);
        assertThat(ranked.getFirst().reasons().getFirst())
                .isEqualTo(TeamChoice.Reason.pro("matching.reason.SKILL.full", 1L));
        assertThat(mvc.get().uri("/orders/" + order).with(viewer(Squad.liaison(place))))
                .hasStatusOk()
                .bodyText()
                .contains("专长对口", "没有所需专长", "两周内有", "近两个月还没有出队")
                .containsSubsequence("种植队", "甲天文队");
    }

    @Test
    void rankingNeedsNoMoreStatementsForMoreTeams() {
        squad.team(place, "第一队");
        OrderId order = orders.at(OrderState.CLAIMED, place, false);
        int few = Statements.during(() -> choices.list(queries.get(order)));
        for (int i = 0; i < 5; i++) {
            team("又一队" + i, Topic.CROPS);
        }

        assertThat(Statements.during(() -> choices.list(queries.get(order)))).isEqualTo(few);
    }

    @Test
    void aTeamThatIsAwayIsSaidToHaveNoTime() {
        TeamId growers = squad.team(place, "外出队");
        LocalDate today = LocalDate.now();
        Rhythm away = new Rhythm(
                Set.of(new DayHalf(DayOfWeek.SATURDAY, Half.MORNING)),
                1,
                1,
                true,
                List.of(new Rhythm.Away(today, today.plusDays(40))),
                true);

        done(rhythms.save(growers, away, leader));

        assertThat(choices.list(queries.get(orders.at(OrderState.CLAIMED, place, false)))
                        .getFirst()
                        .reasons())
                .contains(TeamChoice.Reason.con("matching.reason.AVAILABILITY.none", 0L));
    }

    @Test
    void theLeaderSaysWhenTheTeamGoesOut() {
        TeamId team = squad.team(place, "周末队");

        assertThat(mvc.post()
                        .uri("/matching/teams/" + team)
                        .with(csrf())
                        .with(viewer(leader))
                        .param("free", "SATURDAY_MORNING", "SUNDAY_EVENING", "NONSENSE")
                        .param("perDay", "1")
                        .param("perWeek", "3")
                        .param("minors", "no")
                        .param("awayFirst", "2999-01-02", "")
                        .param("awayLast", "", ""))
                .hasRedirectedUrl("/matching/teams/" + team);

        LocalDate day = LocalDate.of(2999, 1, 2);
        assertThat(rhythms.get(team))
                .isEqualTo(new Rhythm(
                        Set.of(
                                new DayHalf(DayOfWeek.SATURDAY, Half.MORNING),
                                new DayHalf(DayOfWeek.SUNDAY, Half.EVENING)),
                        1,
                        3,
                        false,
                        List.of(new Rhythm.Away(day, day)),
                        true));
    }

    @Test
    void thePageOfATeamLeadsToWhenItGoesOut() {
        TeamId team = squad.team(place, "有页面的队");

        assertThat(mvc.get().uri("/volunteers/teams/" + team).with(viewer(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"/matching/teams/" + team + "\">出队时间</a>");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        TeamId team = squad.team(place, "写错队");

        assertThat(mvc.post()
                        .uri("/matching/teams/" + team)
                        .with(csrf())
                        .with(viewer(leader))
                        .param("free", "MONDAY_EVENING")
                        .param("perDay", "9")
                        .param("perWeek", "zwei")
                        .param("awayFirst", "2999-02-03")
                        .param("awayLast", "2999-02-01"))
                .hasStatus(422)
                .bodyText()
                .contains("请填1到6之间的整数", "请填1到20之间的整数", "2999-02-03到2999-02-01：结束日应不早于开始日")
                .contains("value=\"zwei\"", "value=\"MONDAY_EVENING\" checked");
        assertThat(rhythms.get(team).known()).isFalse();
    }

    @Test
    void topicsAreReadFromTheTitleWhereTheServiceNamesNone() {
        assertThat(TitleWords.topics("防范电信诈骗与手机使用")).containsExactlyInAnyOrder(Topic.FRAUD, Topic.DIGITAL_LIFE);
        assertThat(TitleWords.topics("科普讲座")).isEmpty();
    }

    private TeamId team(String name, Topic topic) {
        return done(teams.register(
                place.unit(),
                TeamDraft.named(name).ledBy(place.person()).skilledIn(Set.of(topic)),
                Squad.liaison(place)));
    }
}
