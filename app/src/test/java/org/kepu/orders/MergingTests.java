package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
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
    private PlaceFixture places;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private Place place;
    private Placed first;
    private Placed second;
    private Doer worker;

    @BeforeEach
    void twoOrdersOfTheSame() {
        place = places.create();
        worker = orders.by(OrderFixture.worker(place));
        ServiceId service = orders.service(place, false);
        first = send(service);
        second = send(service);
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

    private void merge() {
        orders.take(second.order(), OrderStep.MERGE, StepDraft.into(first.order()), worker);
    }

    private Placed send(ServiceId service) {
        return done(
                ordering.send(service, orders.draft(place), OrderFixture.address(), Doer.requester(clock.instant())));
    }
}
