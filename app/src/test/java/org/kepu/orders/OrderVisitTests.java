package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Viewer;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Selection;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.visits.Answering;
import org.kepu.visits.VisitId;
import org.kepu.visits.VisitQueries;
import org.kepu.visits.VisitState;
import org.kepu.visits.VisitView;
import org.kepu.visits.Visits;
import org.kepu.volunteers.Confirmation;
import org.kepu.volunteers.ServiceQueries;
import org.kepu.volunteers.Squad;
import org.kepu.volunteers.TeamId;
import org.kepu.volunteers.VolunteerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The check-in of the team and the answer of the side that is served are the confirmation of the order, in whatever sequence. */
@KepuTest
class OrderVisitTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderSteps steps;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private Ordering ordering;

    @Autowired
    private OrderHours hours;

    @Autowired
    private Arriving arriving;

    @Autowired
    private Requesters requesters;

    @Autowired
    private Answering answering;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitQueries visitQueries;

    @Autowired
    private ServiceQueries services;

    @Autowired
    private EvidenceQueries evidence;

    @Autowired
    private Squad squad;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private Place place;
    private TeamId team;
    private VolunteerId zhou;
    private Viewer leader;
    private OrderId order;

    @BeforeEach
    void anOrderOfToday() {
        place = places.create();
        team = orders.team(place);
        zhou = squad.volunteer(place, team, "周志远");
        leader = OrderFixture.leader(place);
        order = orders.at(OrderState.SCHEDULED, place, false);
    }

    @Test
    void whatWasConfirmedAtTheVisitNeedsNoSecondConfirmation() {
        VisitView visit = arrive();
        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));
        assertThat(state()).isEqualTo(OrderState.SCHEDULED);

        report();

        assertThat(state()).isEqualTo(OrderState.CONFIRMED);
        countedOnce(Confirmation.BY_BOTH);
        assertThat(history()).containsSubsequence("ARRIVED", "AGREED", "REPORT", "CONFIRM");
    }

    @Test
    void whatIsReportedFirstIsConfirmedByTheCodeOfTheVisit() {
        VisitView visit = arrive();
        report();
        assertThat(state()).isEqualTo(OrderState.SERVED);
        assertThat(services.totals(team).all()).isEqualByComparingTo("0");

        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));

        assertThat(state()).isEqualTo(OrderState.CONFIRMED);
        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void whoConfirmsOnThePageOfTheOrderHasAnsweredForTheVisitToo() {
        VisitView visit = arrive();
        report();

        take(OrderStep.CONFIRM, "");

        assertThat(visitQueries.get(visit.id()).confirmed()).isTrue();
        assertThat(reasons(answering.answer(visit.key(), false, "没有来", Viewer.PUBLIC)))
                .containsExactly(" visits.refusal.answered");
        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void anOrderThatNobodyCheckedInForIsConfirmedByBothAsWell() {
        report();
        take(OrderStep.CONFIRM, "");

        assertThat(services.get(hours.find(order).orElseThrow().id()).confirmation())
                .isEqualTo(Confirmation.BY_BOTH);
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("2");
    }

    @Test
    void hoursNamedAfterTheConfirmationAreThoseOfTheVisit() {
        VisitView visit = arrive();
        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));
        done(steps.take(
                order,
                OrderStep.REPORT,
                StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90),
                orders.by(leader)));
        assertThat(state()).isEqualTo(OrderState.CONFIRMED);

        done(hours.enter(order, Map.of(zhou, new BigDecimal("2")), orders.by(leader)));

        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void bothConfirmationsAtOnceCountOnce() throws Exception {
        VisitView visit = arrive();
        report();
        Callable<Outcome<?>> byCode = () -> answering.answer(visit.key(), true, "", Viewer.PUBLIC);
        Callable<Outcome<?>> byPage =
                () -> steps.take(order, OrderStep.CONFIRM, StepDraft.empty(), Doer.requester(clock.instant()));

        try (var all = Executors.newFixedThreadPool(4)) {
            assertThat(all.invokeAll(List.of(byCode, byPage, byCode, byPage)).stream()
                            .map(Future::resultNow)
                            .filter(Outcome.Done.class::isInstance))
                    .hasSize(1);
        }

        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void aDenialAtTheVisitTakesTheOrderBackToTheUnitBeforeAndAfterTheReport() {
        VisitView early = arrive();
        done(answering.answer(early.key(), false, "等了一天没有人来", Viewer.PUBLIC));
        denied("等了一天没有人来");

        order = orders.at(OrderState.SCHEDULED, place, false);
        VisitView late = arrive();
        report();
        done(answering.answer(late.key(), false, "没有人来", Viewer.PUBLIC));
        denied("没有人来");
        assertThat(reasons(visits.record(late.id(), Map.of(), Map.of(zhou, BigDecimal.ONE), leader)))
                .containsExactly(" visits.refusal.occasion");
    }

    @Test
    void aDenialOnThePageOfTheOrderIsAnAnswerAtTheVisit() {
        VisitView early = arrive();
        take(OrderStep.DENY, "没有来");
        denied("没有来");
        assertThat(visitQueries.get(early.id()).note()).isEqualTo("没有来");

        order = orders.at(OrderState.SCHEDULED, place, false);
        VisitView late = arrive();
        report();
        take(OrderStep.DENY, "没".repeat(300));
        denied("没".repeat(300));
        assertThat(visitQueries.get(late.id()).note()).hasSize(200).endsWith("…");
    }

    @Test
    void nobodyDeniesBeforeTheTeamSaysToBeThereNorTakesBackWhatWasConfirmed() {
        assertThat(listed()).doesNotContain(OrderStep.DENY).contains(OrderStep.NO_SHOW, OrderStep.WITHDRAW);
        assertThat(reasons(attempt(OrderStep.DENY, StepDraft.reason("没有来"), requester())))
                .containsExactly(" orders.refusal.visit");
        VisitView visit = arrive();
        assertThat(listed()).contains(OrderStep.DENY);

        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));

        assertThat(listed()).isEmpty();
        assertThat(reasons(attempt(OrderStep.WITHDRAW, StepDraft.empty(), requester())))
                .containsExactly(" orders.refusal.visit");
        StepDraft yesterday = StepDraft.visit(orders.today().minusDays(1), Map.of(Audience.FARMER, 38), 90);
        assertThat(reasons(attempt(OrderStep.REPORT, yesterday, orders.by(leader))))
                .containsExactly("day orders.refusal.dayConfirmed");
    }

    @Test
    void aCheckInSentThreeTimesIsOneVisitAndItsHoursAreRecordedWithTheOrderOnly() {
        VisitView visit = arrive();

        assertThat(arrive().id()).isEqualTo(visit.id());
        assertThat(arrive().id()).isEqualTo(visit.id());
        assertThat(reasons(visits.record(visit.id(), Map.of(), Map.of(zhou, BigDecimal.ONE), leader)))
                .containsExactly(" visits.refusal.occasion");
        assertThat(reasons(arriving.arrive(order, Set.of(zhou), orders.by(OrderFixture.worker(place)))))
                .containsExactly(" orders.refusal.notYours");
    }

    @Test
    void aVisitThatDidNotTakePlaceMakesRoomForTheNext() {
        VisitView first = arrive();
        orders.take(order, OrderStep.NO_SHOW, StepDraft.reason("家里没有人"), orders.by(leader));
        assertThat(visitQueries.get(first.id()).state()).isEqualTo(VisitState.CANCELLED);

        orders.take(order, OrderStep.SCHEDULE, StepDraft.day(orders.today(), ""), orders.by(leader));
        VisitView second = arrive();

        assertThat(second.id()).isNotEqualTo(first.id());
        done(answering.answer(second.key(), true, "", Viewer.PUBLIC));
        report();
        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void aConfirmedVisitOfAnOrderThatIsTakenAwayStaysTheTeamsOwn() {
        VisitView visit = arrive();
        done(answering.answer(visit.key(), true, "", Viewer.PUBLIC));

        orders.take(order, OrderStep.RECALL, StepDraft.reason("另派"), orders.by(OrderFixture.liaison(place.unit())));

        assertThat(visitQueries.get(visit.id()).occasion()).isEmpty();
        done(visits.record(visit.id(), Map.of(Audience.FARMER, 3L), Map.of(zhou, BigDecimal.ONE), Squad.leader(place)));
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("1");
    }

    @Test
    void theLeaderChecksInOnThePageOfTheOrderAndTheRequesterConfirmsOnTheOwn() {
        String key = requesters.keys(List.of(order)).get(order);
        assertThat(get(leader, "/orders/" + order)).bodyText().contains("到场签到", "周志远");
        assertThat(post(leader, "/orders/" + order + "/visit", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("e-present");
        MvcTestResult arrived = post(leader, "/orders/" + order + "/visit", Map.of("present", zhou.toString()));
        VisitView visit = arriving.find(order).orElseThrow();
        assertThat(arrived).hasRedirectedUrl("/volunteers/visits/" + visit.id());
        assertThat(get(leader, "/volunteers/visits/" + visit.id()))
                .bodyText()
                .contains("class=\"qr\"", "href=\"/orders/" + order + "\"");
        assertThat(get(leader, "/volunteers/visits/" + visit.id() + "/hours")).hasRedirectedUrl("/orders/" + order);
        String told = visit.code().substring(0, 3) + " " + visit.code().substring(3);
        assertThat(get(leader, "/orders/" + order)).bodyText().contains(told);
        assertThat(get(OrderFixture.worker(place), "/orders/" + order))
                .bodyText()
                .doesNotContain(told);

        assertThat(get(Viewer.PUBLIC, "/orders/mine/" + key)).bodyText().contains("来过，确认");
        assertThat(post(Viewer.PUBLIC, "/orders/mine/" + key + "/visit", Map.of()))
                .hasRedirectedUrl("/orders/mine/" + key);
        assertThat(get(Viewer.PUBLIC, "/orders/mine/" + key)).bodyText().contains("您已确认服务队来过");
        assertThat(post(Viewer.PUBLIC, "/orders/mine/" + key + "/visit", Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(leader, "/orders/" + order))
                .bodyText()
                .contains("value=\"15\"", "name=\"hours-" + zhou + "\"", "value=\"0.25\"");
        report();
        countedOnce(Confirmation.BY_BOTH);
    }

    @Test
    void theCodeWorksOnThePageOfTheOrderForTheCommunityAndForWhoAskedForTheSame() {
        OrderId same = done(ordering.send(
                        queries.get(order).service(), orders.draft(place), OrderFixture.address(), requester()))
                .order();
        orders.take(same, OrderStep.MERGE, StepDraft.into(order), orders.by(OrderFixture.worker(place)));
        String key = requesters.keys(List.of(same)).get(same);
        assertThat(get(Viewer.PUBLIC, "/orders/mine/" + key)).bodyText().doesNotContain("action=\"/visits\"");

        arrive();

        assertThat(get(Viewer.PUBLIC, "/orders/mine/" + key))
                .bodyText()
                .contains("action=\"/visits\"")
                .doesNotContain("来过，确认");
        assertThat(get(OrderFixture.worker(place), "/orders/" + order))
                .bodyText()
                .contains("action=\"/visits\"");
        assertThat(get(leader, "/orders/" + order)).bodyText().doesNotContain("action=\"/visits\"");
        assertThat(get(OrderFixture.liaison(place.unit()), "/orders/" + order))
                .bodyText()
                .doesNotContain("action=\"/visits\"");
    }

    private VisitView arrive() {
        VisitId id = done(arriving.arrive(order, Set.of(zhou), orders.by(leader)));
        return visitQueries.get(id);
    }

    private void report() {
        orders.take(
                order,
                OrderStep.REPORT,
                StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90)
                        .servedBy(Map.of(zhou, new BigDecimal("2"))),
                orders.by(leader));
    }

    private void take(OrderStep step, String reason) {
        orders.take(order, step, StepDraft.reason(reason), requester());
    }

    private Outcome<OrderView> attempt(OrderStep step, StepDraft draft, Doer doer) {
        return steps.take(order, step, draft, doer);
    }

    private Doer requester() {
        return Doer.requester(clock.instant());
    }

    private OrderState state() {
        return queries.get(order).state();
    }

    private List<OrderStep> listed() {
        return steps.listSteps(queries.get(order), requester());
    }

    private List<String> history() {
        return queries.listEvents(order).stream().map(EventView::step).toList();
    }

    /** One entry of the ledger, one record of hours, which the visit knows, confirmed by whom it should be. */
    private void countedOnce(Confirmation confirmation) {
        assertThat(services.list(team, Paging.of(1)).rows())
                .singleElement()
                .satisfies(service -> assertThat(service.confirmation()).isEqualTo(confirmation));
        assertThat(services.totals(team).confirmed()).isEqualByComparingTo("2");
        assertThat(evidence.total(Selection.all().by(place.unit())).people()).isEqualTo(38);
        assertThat(arriving.find(order).orElseThrow().service())
                .contains(hours.find(order).orElseThrow().id());
    }

    private void denied(String reason) {
        assertThat(state()).isEqualTo(OrderState.CLAIMED);
        assertThat(queries.listEvents(order))
                .filteredOn(event -> event.step().equals("DENY"))
                .extracting(EventView::reason)
                .containsExactly(reason);
        assertThat(arriving.find(order)).isEmpty();
        assertThat(services.totals(team).all()).isEqualByComparingTo("0");
        assertThat(evidence.findBySource("orders:" + order)).isEmpty();
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(viewer(viewer)).exchange();
    }

    private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(csrf()).with(viewer(viewer));
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.key())
                        .toList()
                : List.of("done");
    }
}
