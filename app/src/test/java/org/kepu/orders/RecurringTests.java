package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.calendar.WorkingDays;
import org.kepu.shared.Outcome;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that come again, and orders that cannot wait. */
@KepuTest
class RecurringTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private Ordering ordering;

    @Autowired
    private Recurring recurring;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private OwnOrders own;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private Clock clock;

    private Place place;
    private LocalDate today;

    @BeforeEach
    void aCity() {
        place = places.create();
        today = orders.today();
    }

    @Test
    void aWeeklyOrderIsMadeIntoSingleOrdersThreeWeeksAheadAndNoneTwice() {
        Placed placed = weekly(today.plusDays(7), today.plusDays(70));

        recurring.look(on(today));
        recurring.look(on(today));
        assertThat(days(placed)).containsExactly(today.plusDays(7), today.plusDays(14), today.plusDays(21));

        recurring.look(on(today.plusDays(7)));
        assertThat(days(placed)).hasSize(4);
        recurring.look(on(today.plusDays(300)));
        assertThat(recurring.find(queries.get(placed.order())).orElseThrow().running())
                .isFalse();
    }

    @Test
    void eachOrderOfASeriesHasItsOwnNumberAndLink() {
        Placed placed = weekly(today.plusDays(1), today.plusDays(30));
        recurring.look(on(today));

        List<String> keys =
                List.copyOf(own.listSeries(queries.get(placed.order())).values());

        assertThat(keys).hasSize(3).doesNotHaveDuplicates().contains(placed.key());
        assertThat(own.get(keys.getLast()).seriesOn()).contains(today.plusDays(15));
        assertThat(own.get(keys.getLast()).number()).isNotEqualTo(placed.number());
    }

    @Test
    void aStoppedSeriesMakesNoMoreOrders() {
        Placed placed = weekly(today.plusDays(1), today.plusDays(90));

        assertThat(recurring.stop(placed.order(), orders.by(OrderFixture.liaison(place.unit()))))
                .isEqualTo(Outcome.refused("", "orders.refusal.seriesOver"));
        done(recurring.stop(placed.order(), Doer.requester(clock.instant())));
        recurring.look(on(today));

        assertThat(days(placed)).hasSize(1);
        assertThat(recurring.stop(placed.order(), Doer.requester(clock.instant())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aMonthlyOrderComesOnTheSameDayOfTheMonthOrItsLast() {
        LocalDate first = LocalDate.of(2027, 1, 31);

        assertThat(Series.next(Repeat.Every.MONTH, first, first.plusYears(1), 1))
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(Series.next(Repeat.Every.MONTH, first, first.plusYears(1), 2))
                .contains(LocalDate.of(2027, 3, 31));
        assertThat(Series.next(Repeat.Every.MONTH, first, LocalDate.of(2027, 2, 27), 1))
                .isEmpty();
    }

    @Test
    void aSeriesThatEndsBeforeItsSecondTimeIsRefusedAtTheField() {
        Repeat once = new Repeat(Repeat.Every.MONTH, Optional.of(today), Optional.of(today.plusDays(20)));

        assertThat(ordering.send(
                        orders.service(place, false),
                        orders.draft(place).with(new Particulars("", false, "", Optional.of(once))),
                        OrderFixture.address(),
                        Doer.requester(clock.instant())))
                .isEqualTo(Outcome.refused("last", "orders.refusal.last"));
    }

    @Test
    void anUrgentOrderSaysWhyAndHasHalfOfTheDays() {
        ServiceId service = orders.service(place, false);
        OrderDraft draft = orders.draft(place);

        assertThat(ordering.send(
                        service,
                        draft.with(new Particulars("", true, " ", Optional.empty())),
                        OrderFixture.address(),
                        Doer.requester(clock.instant())))
                .isEqualTo(Outcome.refused("urgency", "orders.refusal.urgency", 200));
        OrderId urgent = orders.placed(
                        place, false, draft.with(new Particulars("三年级二班", true, "汛期将到", Optional.empty())))
                .order();
        assertThat(queries.get(urgent).course().due()).contains(workingDays.plus(today, 0));
        assertThat(queries.get(urgent).group()).isEqualTo("三年级二班");
        orders.take(urgent, OrderStep.DISPATCH, StepDraft.empty(), orders.by(OrderFixture.worker(place)));

        assertThat(queries.get(urgent).course().due()).contains(workingDays.plus(today, 1));
    }

    private Placed weekly(LocalDate first, LocalDate last) {
        return orders.placed(
                place,
                false,
                orders.draft(place)
                        .with(new Particulars(
                                "",
                                false,
                                "",
                                Optional.of(new Repeat(Repeat.Every.WEEK, Optional.of(first), Optional.of(last))))));
    }

    private List<LocalDate> days(Placed placed) {
        return queries.listSeries(queries.get(placed.order()).series().orElseThrow()).stream()
                .flatMap(order -> order.seriesOn().stream())
                .toList();
    }

    private static Doer on(LocalDate day) {
        return Doer.system(day.atTime(LocalTime.of(8, 20))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }
}
