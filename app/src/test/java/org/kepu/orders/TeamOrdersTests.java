package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Grant;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.evidence.Selection;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.volunteers.ServiceView;
import org.kepu.volunteers.Serving;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KepuTest
class TeamOrdersTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderSteps steps;

    @Autowired
    private OrderHours hours;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private TeamChoices choices;

    @Autowired
    private Squad squad;

    @Autowired
    private Serving serving;

    @Autowired
    private VolunteerQueries volunteers;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private Place place;
    private TeamId team;
    private VolunteerId first;
    private VolunteerId second;
    private Viewer leader;

    @BeforeEach
    void aTeamOfTwo() {
        place = places.create();
        team = orders.team(place);
        first = squad.volunteer(place, team, "周志远");
        second = squad.volunteer(place, team, "吴爱华");
        leader = OrderFixture.leader(place);
    }

    @Test
    void anOfferedOrderWaitsForTheLeaderOfTheTeam() {
        OrderId order = orders.at(OrderState.OFFERED, place, false);

        Course course = queries.get(order).course();
        assertThat(course.teamId()).contains(team);
        assertThat(course.team()).isEqualTo("农技服务队");
        assertThat(course.leader()).contains(place.person());
        assertThat(waiting(leader)).contains("orders.todo.OFFERED");
    }

    @Test
    void everyTeamThatCanBeAskedIsListedAndTheFirstSaysWhy() {
        TeamId other = squad.team(place, "阿尔法队");
        List<TeamChoice> listed = choices.list(queries.get(orders.at(OrderState.CLAIMED, place, false)));

        assertThat(listed).extracting(TeamChoice::team).contains(team, other);
        assertThat(listed.getFirst().reasons()).isNotEmpty();
    }

    @Test
    void aConfirmationWritesHoursAndOneEntryOfTheLedger() {
        OrderId order = confirmed(Map.of(first, new BigDecimal("2.5"), second, new BigDecimal("3")));

        Entry entry = evidence.findBySource("orders:" + order).orElseThrow();
        ServiceView record = hours.find(order).orElseThrow();
        assertThat(record.entry()).isEqualTo(entry.id());
        assertThat(entry.quantities().get(Measure.HOURS)).isEqualByComparingTo("5.5");
        assertThat(entry.quantities().get(Measure.VOLUNTEERS)).isEqualByComparingTo("2");
        assertThat(entry.people()).containsEntry(Audience.FARMER, 38L);
        assertThat(volunteers.get(first).hours()).isEqualByComparingTo("2.5");
        assertThat(reached()).isEqualTo(38);
    }

    @Test
    void whoServedCanBeEnteredAfterTheConfirmationAndNobodyCountsTwice() {
        OrderId order = orders.at(OrderState.CONFIRMED, place, false);
        assertThat(waiting(leader)).contains("orders.todo.hours");

        done(hours.enter(order, Map.of(first, new BigDecimal("2")), orders.by(leader)));

        assertThat(waiting(leader)).doesNotContain("orders.todo.hours");
        assertThat(volunteers.get(first).hours()).isEqualByComparingTo("2");
        assertThat(reached()).isEqualTo(38);
        assertThat(evidence.findBySource("orders:" + order)
                        .orElseThrow()
                        .quantities()
                        .get(Measure.HOURS))
                .isEqualByComparingTo("2");
        assertThat(hours.enter(order, Map.of(second, BigDecimal.ONE), orders.by(leader)))
                .isEqualTo(Outcome.refused("", "orders.refusal.notYours"));
    }

    @Test
    void hoursTheLedgerRefusesLeaveTheEntryOfTheVisitAsItWas() {
        OrderId order = orders.at(OrderState.CONFIRMED, place, false);
        Entry before = evidence.findBySource("orders:" + order).orElseThrow();

        assertThat(hours.enter(order, Map.of(first, new BigDecimal("25")), orders.by(leader)))
                .isEqualTo(Outcome.refused("hours-" + first, "volunteers.refusal.hours"));

        assertThat(evidence.findBySource("orders:" + order)).map(Entry::id).contains(before.id());
        assertThat(hours.find(order)).isEmpty();
    }

    @Test
    void aRecordThatIsTakenBackTakesTheEntryWithItAndTheLeaderEntersItAnew() {
        OrderId order = confirmed(Map.of(first, new BigDecimal("2.5")));

        done(serving.reverse(hours.find(order).orElseThrow().id(), "写错了人", Squad.liaison(place)));
        assertThat(evidence.findBySource("orders:" + order)).isEmpty();
        done(hours.enter(order, Map.of(second, new BigDecimal("2.5")), orders.by(leader)));

        assertThat(volunteers.get(first).hours()).isEqualByComparingTo("0");
        assertThat(volunteers.get(second).hours()).isEqualByComparingTo("2.5");
        assertThat(reached()).isEqualTo(38);
    }

    @Test
    void whoIsNotInTheTeamIsRefusedAtTheFieldWhenTheVisitIsReported() {
        OrderId order = orders.at(OrderState.SCHEDULED, place, false);
        Place foreign = places.create();
        VolunteerId stranger = squad.volunteer(foreign, orders.team(foreign), "陌生人");

        assertThat(steps.take(order, OrderStep.REPORT, visit(Map.of(stranger, BigDecimal.ONE)), orders.by(leader)))
                .isEqualTo(Outcome.refused("hours-" + stranger, "volunteers.refusal.notInTeam"));
    }

    @Test
    void whatARequesterDeniesIsInNobodysHours() {
        OrderId order = orders.at(OrderState.SCHEDULED, place, false);
        orders.take(order, OrderStep.REPORT, visit(Map.of(first, new BigDecimal("2"))), orders.by(leader));

        orders.take(order, OrderStep.DENY, StepDraft.reason("没有来"), Doer.requester(clock.instant()));

        assertThat(volunteers.get(first).hours()).isEqualByComparingTo("0");
        assertThat(evidence.findBySource("orders:" + order)).isEmpty();
    }

    @Test
    void aLeaderSeesTheOrdersOfTheOwnTeamsOnly() {
        OrderId order = orders.at(OrderState.OFFERED, place, false);
        Viewer colleague = new Viewer(
                Optional.of(accounts.active(AccountFixture.freshName())),
                "别队队长",
                List.of(new Grant(Role.TEAM_LEADER, new Scope.OfUnit(place.unit()))));

        assertThat(seenBy(leader)).containsExactly(order);
        assertThat(seenBy(colleague)).isEmpty();
        assertThat(mvc.get().uri("/orders/" + order).with(org.kepu.testing.TestViewers.viewer(leader)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/orders/" + order).with(org.kepu.testing.TestViewers.viewer(colleague)))
                .hasStatus(404);
    }

    private OrderId confirmed(Map<VolunteerId, BigDecimal> who) {
        OrderId order = orders.at(OrderState.SCHEDULED, place, false);
        orders.take(order, OrderStep.REPORT, visit(who), orders.by(leader));
        orders.take(order, OrderStep.CONFIRM, StepDraft.empty(), Doer.requester(clock.instant()));
        return order;
    }

    private StepDraft visit(Map<VolunteerId, BigDecimal> who) {
        return StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90).servedBy(who);
    }

    /** How many people the visits of the place's unit reached in all. */
    private long reached() {
        return evidence.total(Selection.all().by(place.unit())).people();
    }

    private List<OrderId> seenBy(Viewer viewer) {
        return queries.list(viewer, OrderFilter.ALL, orders.today(), Paging.of(1)).rows().stream()
                .map(OrderView::id)
                .toList();
    }

    private List<String> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows().stream()
                .map(ToDoView::key)
                .toList();
    }
}
