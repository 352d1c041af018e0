package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;
import static org.kepu.testing.TestViewers.viewer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Owner;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two villagers order the same talk for the same village. */
@KepuTest
class MergingTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Ordering ordering;

    @Autowired
    private OrderSteps steps;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private ContactReading contacts;

    @Autowired
    private Owner owner;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private Place place;
    private Placed first;
    private Placed second;
    private final String firstMobile = mobile();
    private final String secondMobile = mobile();
    private Doer worker;

    @BeforeEach
    void twoOrdersOfTheSame() {
        place = places.create();
        worker = orders.by(OrderFixture.worker(place));
        ServiceId service = orders.service(place, false);
        first = send(service, "王秀英", firstMobile);
        second = send(service, "李桂兰", secondMobile);
    }

    @Test
    void anOrderForTheSameServiceInTheSameAreaIsSuggestedAndOneForAnotherServiceIsNot() {
        send(orders.service(place, false));

        assertThat(queries.listSimilar(queries.get(second.order())))
                .extracting(OrderView::id)
                .containsExactly(first.order());
    }

    @Test
    void theMergedOrderFollowsTheOtherAndItsRequesterSeesThatByTheOwnLink() {
        merge();
        orders.take(first.order(), OrderStep.DISPATCH, StepDraft.empty(), worker);

        assertThat(queries.get(second.order()).state()).isEqualTo(OrderState.MERGED);
        assertThat(queries.listMerged(first.order())).extracting(OrderView::id).containsExactly(second.order());
        assertThat(mvc.get().uri("/orders/mine/" + second.key()))
                .hasStatusOk()
                .bodyText()
                .contains("和单号 " + first.number() + " 一起办理", "待领单");
    }

    @Test
    void aMergeIsUndoneUntilTheOtherIsDispatchedAndThenNoMore() {
        merge();
        orders.take(second.order(), OrderStep.SPLIT, StepDraft.empty(), worker);
        assertThat(queries.get(second.order()).state()).isEqualTo(OrderState.REQUESTED);

        merge();
        orders.take(first.order(), OrderStep.DISPATCH, StepDraft.empty(), worker);

        assertThat(steps.listSteps(queries.get(second.order()), worker)).containsExactly(OrderStep.WITHDRAW);
        assertThat(steps.take(second.order(), OrderStep.SPLIT, StepDraft.empty(), worker))
                .isEqualTo(Outcome.refused("", "orders.refusal.parted"));
    }

    @Test
    void whoeverWithdrawsTheOtherOrderDoesNotTakeThisOneAlong() {
        merge();

        orders.take(first.order(), OrderStep.WITHDRAW, StepDraft.empty(), Doer.requester(clock.instant()));

        assertThat(queries.get(second.order()).state()).isEqualTo(OrderState.REQUESTED);
        assertThat(queries.get(second.order()).course().due()).isPresent();
    }

    @Test
    void theTeamSeesEverybodyWhoAskedAndEachReadingIsInTheAuditTrail() throws SQLException {
        merge();
        Place stranger = places.create();
        take(OrderStep.DISPATCH, StepDraft.empty(), worker);
        take(OrderStep.CLAIM, StepDraft.empty(), orders.by(OrderFixture.liaison(place.unit())));
        take(OrderStep.OFFER, StepDraft.offer(orders.team(place)), orders.by(OrderFixture.liaison(place.unit())));
        Doer leader = orders.by(OrderFixture.leader(place));

        assertThat(mvc.get().uri("/orders/" + first.order()).with(viewer(leader.viewer())))
                .bodyText()
                .contains("王**", "李**", second.number())
                .doesNotContain("王秀英", secondMobile);
        assertThat(mvc.post()
                        .uri("/orders/" + first.order() + "/contact")
                        .with(csrf())
                        .with(viewer(leader.viewer())))
                .bodyText()
                .contains("王秀英", firstMobile, "李桂兰", secondMobile);
        assertThat(owner.ask("select count(*) from audit.entry where action = 'orders.contact' and object in ('order "
                        + first.order() + "', 'order " + second.order() + "')"))
                .isEqualTo("2");
        assertThat(contacts.read(first.order(), orders.by(OrderFixture.leader(stranger))))
                .isEqualTo(Outcome.refused("", "orders.refusal.notYours"));
        assertThat(contacts.read(first.order(), worker))
                .as("it is not the community's turn any more")
                .isEqualTo(Outcome.refused("", "orders.refusal.notYours"));
    }

    @Test
    void eachRequesterIsToldOfStepsAsTheFirstIsAndNotWhatTheFirstSaid() {
        take(OrderStep.DISPATCH, StepDraft.empty(), worker);
        merge();
        Doer liaison = orders.by(OrderFixture.liaison(place.unit()));
        Doer leader = orders.by(OrderFixture.leader(place));
        take(OrderStep.CLAIM, StepDraft.empty(), liaison);
        take(OrderStep.OFFER, StepDraft.offer(orders.team(place)), liaison);
        take(OrderStep.ACCEPT, StepDraft.empty(), leader);
        take(OrderStep.SCHEDULE, StepDraft.day(orders.today(), ""), leader);
        take(OrderStep.RESCHEDULE, StepDraft.day(orders.today().plusDays(1), "路上塌方，改到明天"), leader);
        take(OrderStep.REPORT, StepDraft.visit(orders.today(), Map.of(Audience.FARMER, 38), 90), leader);
        assertThat(mine(second)).contains("领单", "改期", "路上塌方，改到明天", "报告服务情况", "等一起办理的点单人确认", "90");

        take(OrderStep.DENY, StepDraft.reason("我在家等了一天"), Doer.requester(clock.instant()));

        assertThat(mine(first)).contains("我在家等了一天");
        assertThat(mine(second)).contains("不属实").doesNotContain("我在家等了一天");
        assertThat(mine(second))
                .as("what was before the merge is not told")
                .contains("<strong>领单</strong>")
                .doesNotContain("<strong>派单</strong>");
    }

    @Test
    void anOrderIsNotMergedIntoItselfNorIntoAnotherServiceNorInAChain() {
        Placed other = send(orders.service(place, false));
        Placed third = send(queries.get(first.order()).service());
        merge();

        for (OrderId into : List.of(third.order(), other.order(), second.order(), OrderId.create())) {
            assertThat(steps.take(third.order(), OrderStep.MERGE, StepDraft.into(into), worker))
                    .isEqualTo(Outcome.refused("into", "orders.refusal.into"));
        }
        assertThat(steps.take(first.order(), OrderStep.MERGE, StepDraft.into(third.order()), worker))
                .isEqualTo(Outcome.refused("into", "orders.refusal.family"));
    }

    private void take(OrderStep step, StepDraft draft, Doer doer) {
        orders.take(first.order(), step, draft, doer);
    }

    private String mine(Placed placed) {
        var answer = mvc.get().uri("/orders/mine/" + placed.key()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void merge() {
        orders.take(second.order(), OrderStep.MERGE, StepDraft.into(first.order()), worker);
    }

    private Placed send(ServiceId service) {
        return send(service, "王秀英", mobile());
    }

    /** One nobody else has, so that no test brakes another. */
    private static String mobile() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private OrderDraft draft(String name, String mobile) {
        OrderDraft usual = orders.draft(place, mobile);
        return new OrderDraft(
                name,
                mobile,
                usual.area(),
                usual.place(),
                usual.audience(),
                usual.people(),
                usual.wished(),
                usual.remarks(),
                true);
    }

    private Placed send(ServiceId service, String name, String mobile) {
        return done(
                ordering.send(service, draft(name, mobile), OrderFixture.address(), Doer.requester(clock.instant())));
    }
}
