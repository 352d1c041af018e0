package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.testing.Statements;
import org.kepu.testing.TestViewers;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.Teams;
import org.kepu.volunteers.VolunteerId;
import org.kepu.volunteers.VolunteerQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What goes wrong in a city, and that nothing is lost, done twice or left without a sentence. The gateway of text messages that is
 * down for an hour stands in {@code OutboxTests}. */
@KepuTest
class BadDaysTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Ordering ordering;

    @Autowired
    private OrderSteps steps;

    @Autowired
    private OrderClock orderClock;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private OrderHours hours;

    @Autowired
    private Squad squad;

    @Autowired
    private Teams teams;

    @Autowired
    private VolunteerQueries volunteers;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private Units units;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Optional<ServiceId> rememberToForget = Optional.empty();
    private Place place;
    private Doer worker;
    private Doer liaison;
    private Doer leader;

    @BeforeEach
    void aCity() {
        place = places.create();
        worker = orders.by(OrderFixture.worker(place));
        liaison = orders.by(OrderFixture.liaison(place.unit()));
        leader = orders.by(OrderFixture.leader(place));
    }

    @Test
    void twoDepartmentsClaimAtTheSameMomentAndTheSecondReadsWhoHasIt() throws Exception {
        List<UnitId> two = List.of(unit("甲局"), unit("乙局"));
        for (int round = 0; round < 10; round++) {
            OrderId order = orders.at(OrderState.DISPATCHED, place, true);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Outcome<OrderView>> outcomes = atOnce(two.stream()
                    .<Callable<Outcome<OrderView>>>map(unit -> () -> {
                        together.await(20, TimeUnit.SECONDS);
                        return steps.take(
                                order, OrderStep.CLAIM, StepDraft.empty(), orders.by(OrderFixture.liaison(unit)));
                    })
                    .toList());

            String winner = queries.get(order).course().unitName();
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsExactly(Outcome.refused("", "orders.refusal.claimed", winner));
        }
    }

    @Test
    void theLeadersPhoneIsOfflineSoTheOfficeIsToldAndTheUnitAsksAnotherTeam() {
        Viewer office = accounts.viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
        OrderId order = orders.at(OrderState.OFFERED, place, false);
        LocalDate due = queries.get(order).course().due().orElseThrow();

        orderClock.look(on(due));
        assertThat(waiting(office)).isEmpty();
        orderClock.look(on(due.plusDays(1)));
        assertThat(waiting(office)).containsExactly("orders.todo.late");
        orders.take(order, OrderStep.RECALL, StepDraft.reason("联系不上队长"), liaison);
        orders.take(order, OrderStep.OFFER, StepDraft.offer(squad.team(place, "替补队")), liaison);
        orders.take(order, OrderStep.RECALL, StepDraft.reason("另行安排"), liaison);

        assertThat(steps.take(order, OrderStep.ACCEPT, StepDraft.empty(), leader))
                .isEqualTo(Outcome.refused("", "orders.refusal.moved"));
        assertThat(waiting(office)).doesNotContain("orders.todo.late");
    }

    @Test
    void aDepartmentClaimsAndGoesSilentSoTheClaimIsReleased() {
        OrderId order = orders.at(OrderState.CLAIMED, place, true);

        orderClock.look(on(queries.get(order).course().due().orElseThrow().plusDays(1)));

        assertThat(queries.get(order).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(queries.get(order).free()).isTrue();
    }

    @Test
    void theSameReportAndConfirmationArriveThreeTimesAndOutOfSequenceAndCountOnce() {
        OrderId order = orders.at(OrderState.SCHEDULED, place, false);
        VolunteerId who = squad.volunteer(place, orders.team(place), "周志远");
        Doer requester = Doer.requester(clock.instant());
        StepDraft visit = StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90)
                .servedBy(Map.of(who, new BigDecimal("2")));
        Optional<UUID> report = Optional.of(UUID.randomUUID());
        Optional<UUID> confirmation = Optional.of(UUID.randomUUID());

        assertThat(steps.take(order, OrderStep.CONFIRM, StepDraft.empty(), requester, confirmation))
                .isEqualTo(Outcome.refused("", "orders.refusal.moved"));
        done(steps.take(order, OrderStep.REPORT, visit, leader, report));
        done(steps.take(order, OrderStep.REPORT, visit, leader, report));
        done(steps.take(order, OrderStep.CONFIRM, StepDraft.empty(), requester, confirmation));
        done(steps.take(order, OrderStep.REPORT, visit, leader, report));
        done(steps.take(order, OrderStep.CONFIRM, StepDraft.empty(), requester, confirmation));

        assertThat(queries.get(order).state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(queries.listEvents(order))
                .extracting(EventView::step)
                .containsOnlyOnce("REPORT")
                .containsOnlyOnce("CONFIRM");
        assertThat(evidence.total(Selection.all().by(place.unit())).people()).isEqualTo(38);
        assertThat(volunteers.get(who).hours()).isEqualByComparingTo("2");
    }

    @Test
    void theBeneficiaryDeniesTheVisitSoNothingCountsAndALateCopyOfTheReportChangesNothing() {
        OrderId order = orders.at(OrderState.SCHEDULED, place, false);
        VolunteerId who = squad.volunteer(place, orders.team(place), "周志远");
        StepDraft visit = StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90)
                .servedBy(Map.of(who, new BigDecimal("2")));
        Optional<UUID> report = Optional.of(UUID.randomUUID());
        done(steps.take(order, OrderStep.REPORT, visit, leader, report));

        orders.take(order, OrderStep.DENY, StepDraft.reason("没有来"), Doer.requester(clock.instant()));
        done(steps.take(order, OrderStep.REPORT, visit, leader, report));

        assertThat(queries.get(order).state()).isEqualTo(OrderState.CLAIMED);
        assertThat(volunteers.get(who).hours()).isEqualByComparingTo("0");
        assertThat(hours.find(order)).isEmpty();
        assertThat(evidence.total(Selection.all().by(place.unit())).people()).isZero();
    }

    @Test
    void theUnitIsDissolvedWithoutASuccessorSoItsOrdersAreDispatchedAnewAndTheRequesterReadsWhy() {
        Placed placed = orders.placed(place, false);
        orders.take(placed.order(), OrderStep.DISPATCH, StepDraft.empty(), worker);
        orders.take(placed.order(), OrderStep.CLAIM, StepDraft.empty(), liaison);
        done(units.dissolve(place.unit(), orders.today(), List.of()));

        orderClock.look(on(orders.today()));

        OrderView order = queries.get(placed.order());
        assertThat(order.state()).isEqualTo(OrderState.REQUESTED);
        assertThat(mvc.get().uri("/orders/mine/" + placed.key()))
                .hasStatusOk()
                .bodyText()
                .contains("承办单位已撤销，重新派单");
        assertThat(mvc.get().uri("/services/" + order.service())).hasStatus(404);
        orders.take(placed.order(), OrderStep.DISPATCH, StepDraft.empty(), worker);
        orders.take(placed.order(), OrderStep.CLAIM, StepDraft.empty(), orders.by(OrderFixture.liaison(unit("丙局"))));
        assertThat(queries.get(placed.order()).course().unitName()).isEqualTo("丙局");
    }

    @Test
    void theUnitIsMergedIntoAnotherThatGoesOnWhereItStood() {
        OrderId scheduled = orders.at(OrderState.SCHEDULED, place, false);
        OrderId requested = orders.at(OrderState.REQUESTED, place, false);
        UnitId next = unit("接办局");
        done(units.dissolve(place.unit(), orders.today(), List.of(next)));

        orderClock.look(on(orders.today()));
        orderClock.look(on(orders.today()));
        orders.take(requested, OrderStep.DISPATCH, StepDraft.empty(), worker);

        Course course = queries.get(scheduled).course();
        assertThat(course.state()).isEqualTo(OrderState.SCHEDULED);
        assertThat(course.unit()).contains(next);
        assertThat(course.appointed()).isPresent();
        assertThat(course.team()).isNotEmpty();
        assertThat(queries.get(requested).course().unit()).contains(next);
        assertThat(queries.listEvents(scheduled)).extracting(EventView::step).containsOnlyOnce("HAND_OVER");
    }

    @Test
    void theTeamIsDissolvedSoItsOrdersGoBackToTheUnit() {
        OrderId order = orders.at(OrderState.ACCEPTED, place, false);
        done(teams.dissolve(orders.team(place), "人手不足", Squad.liaison(place)));

        orderClock.look(on(orders.today()));

        assertThat(queries.get(order).state()).isEqualTo(OrderState.CLAIMED);
    }

    @Test
    void threeThousandOrdersArriveOnTheFirstOfSeptemberAndPagesNeedNoMoreStatements() throws Exception {
        Viewer worked = accounts.viewer(Role.COMMUNITY_WORKER, new Scope.WithinArea(place.area()));
        ServiceId service = orders.service(place, false);
        OrderDraft draft = orders.draft(place);
        done(ordering.enter(service, draft, orders.by(worked)));
        open("/orders", worked);
        int list = Statements.during(() -> open("/orders", worked));
        int waiting = Statements.during(() -> open("/todos", worked));

        List<Outcome<Placed>> outcomes = atOnce(IntStream.range(0, 3_000)
                .<Callable<Outcome<Placed>>>mapToObj(i -> () -> ordering.enter(service, draft, orders.by(worked)))
                .toList());

        rememberToForget = Optional.of(service);
        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(queries.list(worked, OrderFilter.ALL, orders.today(), Paging.of(1))
                        .total())
                .isEqualTo(3_001);
        assertThat(Statements.during(() -> open("/orders", worked))).isLessThanOrEqualTo(list);
        assertThat(Statements.during(() -> open("/todos", worked))).isLessThanOrEqualTo(waiting);
    }

    @Test
    void aSpammerSendsTenThousandRequestsAndAVillagerElsewhereStillGetsThrough() throws Exception {
        ServiceId service = orders.service(place, false);
        InetAddress spammer = OrderFixture.address();
        List<Callable<Outcome<Placed>>> requests = IntStream.range(0, 10_000)
                .<Callable<Outcome<Placed>>>mapToObj(i ->
                        () -> ordering.send(service, orders.draft(place), spammer, Doer.requester(clock.instant())))
                .toList();

        List<Outcome<Placed>> outcomes = atOnce(requests);

        long taken = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(taken).isBetween(20L, 40L);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .allSatisfy(outcome -> assertThat(((Outcome.Refused<Placed>) outcome).refusals())
                        .extracting(Refusal::key)
                        .containsExactly("orders.refusal.tooMany"));
        done(ordering.send(service, orders.draft(place), OrderFixture.address(), Doer.requester(clock.instant())));
    }

    /** So that the daily job and the mails of other tests have no work with three thousand orders. */
    @AfterEach
    void forget() {
        rememberToForget.ifPresent(service -> List.of(
                        "delete from notices.to_do where path in (select '/orders/' || id from orders.service_order where service_id = :id)",
                        "update orders.service_order set due = null where service_id = :id")
                .forEach(statement ->
                        jdbc.sql(statement).param("id", service.value()).update()));
    }

    private UnitId unit(String name) {
        return done(units.create(UnitDraft.of(place.area(), name, UnitKind.GOVERNMENT)));
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            return people.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private void open(String path, Viewer viewer) {
        assertThat(mvc.get().uri(path).with(TestViewers.viewer(viewer))).hasStatusOk();
    }

    private static Doer on(LocalDate day) {
        return Doer.system(day.atTime(LocalTime.of(8, 20))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }

    private List<String> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows().stream()
                .map(ToDoView::key)
                .toList();
    }
}
