package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Measure;
import org.kepu.notices.ToDoQueries;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitKind;
import org.kepu.units.Units;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.Teams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class OrderStepsTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderSteps steps;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Units units;

    @Autowired
    private Squad squad;

    @Autowired
    private Teams teams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Place place;

    @BeforeEach
    void aCity() {
        place = places.create();
    }

    @ParameterizedTest
    @EnumSource
    void aStateOffersEachPartyTheStepsOfTheTableAndRefusesAllOthers(OrderState state) {
        OrderId id = orders.at(state, place, false);
        OrderView order = queries.get(id);
        Map<Party, Doer> everybody = new EnumMap<>(Map.of(
                Party.REQUESTER, Doer.requester(clock.instant()),
                Party.SYSTEM, Doer.system(clock.instant()),
                Party.COMMUNITY, orders.by(OrderFixture.worker(place)),
                Party.UNIT, orders.by(OrderFixture.liaison(place.unit())),
                Party.TEAM, orders.by(OrderFixture.leader(place))));

        everybody.forEach((party, doer) -> {
            Set<OrderStep> expected = OrderStep.of(state).stream()
                    .filter(step -> step.parties().contains(party))
                    // a visit is denied before the report only once the team has checked in
                    .filter(step -> step != OrderStep.DENY || state != OrderState.SCHEDULED)
                    .filter(step ->
                            party != Party.TEAM || !order.course().team().isEmpty())
                    .collect(Collectors.toSet());
            assertThat(new HashSet<>(steps.listSteps(order, doer)))
                    .as(party + " in " + state)
                    .isEqualTo(expected);
            Arrays.stream(OrderStep.values())
                    .filter(step -> !expected.contains(step))
                    .forEach(step -> assertThat(steps.take(id, step, filled(step), doer))
                            .as(party + " takes " + step + " in " + state)
                            .isInstanceOf(Outcome.Refused.class));
        });
        assertThat(queries.get(id)).isEqualTo(order);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMMUNITY_WORKER", "COUNTY_OFFICE", "OFFICE", "LIAISON", "UNIT_HEAD"})
    void otherRolesAndPeopleOfOtherPlacesTakeNoStep(Role role) {
        OrderView order = queries.get(orders.at(OrderState.OFFERED, place, false));
        Place foreign = places.create();

        assertThat(steps.listSteps(order, orders.by(OrderFixture.viewer(role, new Scope.Everything()))))
                .isEmpty();
        assertThat(steps.listSteps(order, orders.by(OrderFixture.worker(foreign))))
                .isEmpty();
        assertThat(steps.listSteps(order, orders.by(OrderFixture.liaison(foreign.unit()))))
                .isEmpty();
        assertThat(steps.listSteps(order, orders.by(OrderFixture.leader(foreign))))
                .isEmpty();
    }

    @Test
    void theDatabaseHasTheTableOfTheProgram() {
        List<String> inTheDatabase = jdbc.sql("select step, from_state, to_state from orders.transition")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();

        assertThat(inTheDatabase)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(OrderStep.values())
                        .flatMap(step -> step.from().stream().map(from -> step + " " + from + " " + step.to(from)))
                        .toList());
    }

    @Test
    void theDatabaseRefusesWhatTheTableDoesNotHave() {
        OrderId id = orders.at(OrderState.REQUESTED, place, false);

        assertThatThrownBy(() -> jdbc.sql(
                                "update orders.service_order set state = 'CONFIRMED', step = 'CONFIRM' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("CONFIRM does not lead from REQUESTED to CONFIRMED");
    }

    @Test
    void aStepThatAsksForAReasonIsRefusedWithoutOne() {
        OrderId id = orders.at(OrderState.REQUESTED, place, false);

        assertThat(reasons(steps.take(
                        id, OrderStep.REJECT, StepDraft.reason("  "), orders.by(OrderFixture.worker(place)))))
                .containsExactly("reason orders.refusal.reason");
    }

    @Test
    void aConfirmedVisitIsInTheLedgerOnceWithItsFigures() {
        OrderId id = orders.at(OrderState.CONFIRMED, place, false);

        Entry entry = evidence.findBySource("orders:" + id).orElseThrow();

        assertThat(entry.unit()).contains(place.unit());
        assertThat(entry.day()).isEqualTo(orders.today());
        assertThat(entry.people()).containsEntry(Audience.FARMER, 38L);
        assertThat(entry.quantities().get(Measure.HOURS)).isEqualByComparingTo("1.5");
        assertThat(entry.quantities().get(Measure.SESSIONS)).isEqualByComparingTo("1");
    }

    @Test
    void aDeniedVisitIsNotInTheLedgerAndGoesBackToTheUnit() {
        OrderId id = orders.at(OrderState.SERVED, place, false);

        orders.take(id, OrderStep.DENY, StepDraft.reason("没有来"), Doer.requester(clock.instant()));

        assertThat(evidence.findBySource("orders:" + id)).isEmpty();
        assertThat(queries.get(id).course().team()).isEmpty();
        assertThat(queries.get(id).course().unit()).contains(place.unit());
    }

    @Test
    void aBadRatingIsAnsweredByTheUnitInTime() {
        Viewer liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
        OrderId id = orders.at(OrderState.CLOSED, place, false);

        assertThat(waiting(liaison)).containsExactly("orders.todo.rectify");
        assertThat(queries.get(id).course().rectifyBy()).isPresent();
        orders.take(id, OrderStep.RECTIFY, StepDraft.reason("已上门补讲"), orders.by(liaison));

        assertThat(waiting(liaison)).isEmpty();
        assertThat(steps.listSteps(queries.get(id), orders.by(liaison))).isEmpty();
    }

    @Test
    void ofManyUnitsThatClaimAtOnceOneHasTheOrderAndTheOthersReadWhichOne() throws Exception {
        OrderId id = orders.at(OrderState.DISPATCHED, place, true);
        List<UnitId> all = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> done(units.create(UnitDraft.of(place.area(), "第" + i + "局", UnitKind.GOVERNMENT))))
                .toList();
        List<Callable<Outcome<OrderView>>> claims = all.stream()
                .<Callable<Outcome<OrderView>>>map(unit ->
                        () -> steps.take(id, OrderStep.CLAIM, StepDraft.empty(), orders.by(OrderFixture.liaison(unit))))
                .toList();

        List<Outcome<OrderView>> outcomes;
        try (var people = Executors.newFixedThreadPool(4)) {
            outcomes = people.invokeAll(claims).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        String winner = queries.get(id).course().unitName();
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .hasSize(7)
                .allSatisfy(outcome -> assertThat(((Outcome.Refused<OrderView>) outcome).refusals())
                        .containsExactly(Refusal.at("", "orders.refusal.claimed", winner)));
    }

    @Test
    void anOrderCanOnlyBeOfferedToATeamOfTheCityThatServesAndIsLed() {
        OrderId id = orders.at(OrderState.CLAIMED, place, false);
        Place foreign = places.create();
        TeamId dissolved = squad.team(place, "散了的队");
        done(teams.dissolve(dissolved, "人手不足", OrderFixture.liaison(place.unit())));

        for (TeamId team : List.of(orders.team(foreign), dissolved, TeamId.create())) {
            assertThat(reasons(steps.take(
                            id, OrderStep.OFFER, StepDraft.offer(team), orders.by(OrderFixture.liaison(place.unit())))))
                    .containsExactly("team orders.refusal.team");
        }
    }

    @Test
    void aUnitThatServesItselfHasTheTeamsSteps() {
        OrderId id = orders.at(OrderState.CLAIMED, place, false);
        Doer unit = orders.by(OrderFixture.liaison(place.unit()));

        orders.take(id, OrderStep.SERVE_ITSELF, StepDraft.itself("本局专家"), unit);

        assertThat(steps.listSteps(queries.get(id), unit)).containsExactly(OrderStep.SCHEDULE, OrderStep.RECALL);
    }

    private List<String> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows().stream()
                .map(toDo -> toDo.key())
                .toList();
    }

    private StepDraft filled(OrderStep step) {
        return switch (step) {
            case MERGE -> StepDraft.into(OrderId.create());
            case OFFER -> StepDraft.offer(orders.team(place));
            case SERVE_ITSELF -> StepDraft.itself("本局专家");
            case SCHEDULE, RESCHEDULE -> StepDraft.day(orders.today(), "下雨");
            case REPORT -> StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 1), 30);
            case RATE -> StepDraft.rating(5, "");
            default -> StepDraft.reason("理由");
        };
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusals)
                ? refusals.stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of();
    }
}
