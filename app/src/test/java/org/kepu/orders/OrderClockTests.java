package org.kepu.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.AccountFixture;
import org.kepu.calendar.WorkingDays;
import org.kepu.notices.ToDoQueries;
import org.kepu.notices.ToDoView;
import org.kepu.shared.Paging;
import org.kepu.testing.KepuTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KepuTest
class OrderClockTests {

    @Autowired
    private OrderFixture orders;

    @Autowired
    private OrderClock orderClock;

    @Autowired
    private OrderQueries queries;

    @Autowired
    private ToDoQueries toDos;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Place place;
    private Viewer office;
    private Viewer worker;
    private Viewer liaison;

    @BeforeEach
    void aCityWithAnOfficeAWorkerAndALiaison() {
        place = places.create();
        office = accounts.viewer(Role.OFFICE, new Scope.WithinArea(place.area()));
        worker = accounts.viewer(Role.COMMUNITY_WORKER, new Scope.WithinArea(place.area()));
        liaison = accounts.viewer(Role.LIAISON, new Scope.OfUnit(place.unit()));
    }

    @Test
    void whoeverHasTheTurnHasAToDoUntilTheWorkingDayOfTheTable() {
        OrderId order = orders.at(OrderState.REQUESTED, place, false);
        assertThat(waiting(worker)).singleElement().satisfies(toDo -> {
            assertThat(toDo.key()).isEqualTo("orders.todo.REQUESTED");
            assertThat(toDo.due()).contains(workingDays.plus(orders.today(), 1));
        });

        orders.take(order, OrderStep.DISPATCH, StepDraft.empty(), orders.by(worker));

        assertThat(waiting(worker)).isEmpty();
        assertThat(waiting(liaison)).singleElement().satisfies(toDo -> {
            assertThat(toDo.key()).isEqualTo("orders.todo.DISPATCHED");
            assertThat(toDo.due()).contains(workingDays.plus(orders.today(), 2));
        });
    }

    @Test
    void onTheLastDayTheOwnerIsWarnedOnceAndAfterItTheOfficeSeesToIt() {
        OrderId order = orders.at(OrderState.DISPATCHED, place, false);
        LocalDate due = queries.get(order).course().due().orElseThrow();

        orderClock.look(on(due));
        orderClock.look(on(due));
        assertThat(messages(order, "orders.message.soon")).isEqualTo(1);
        assertThat(waiting(office)).isEmpty();

        orderClock.look(on(due.plusDays(1)));
        orderClock.look(on(due.plusDays(2)));
        assertThat(waiting(office)).extracting(ToDoView::key).containsExactly("orders.todo.late");

        orders.take(order, OrderStep.CLAIM, StepDraft.empty(), orders.by(liaison));
        assertThat(waiting(office)).isEmpty();
    }

    @Test
    void aClaimNobodyActsOnIsTakenBackAndAnOpenOrderIsFreeForAllAgain() {
        OrderId assigned = orders.at(OrderState.CLAIMED, place, false);
        OrderId open = orders.at(OrderState.CLAIMED, place, true);
        LocalDate due = queries.get(open).course().due().orElseThrow();

        orderClock.look(on(due));
        assertThat(queries.get(open).state()).isEqualTo(OrderState.CLAIMED);
        orderClock.look(on(due.plusDays(1)));

        assertThat(queries.get(open).state()).isEqualTo(OrderState.DISPATCHED);
        assertThat(queries.get(open).course().unit()).isEmpty();
        assertThat(queries.get(assigned).course().unit()).contains(place.unit());
        assertThat(messages(open, "orders.message.released")).isEqualTo(2);
    }

    @Test
    void whatNobodyRatesIsClosedAfterSevenDaysWithoutARating() {
        OrderId order = orders.at(OrderState.CONFIRMED, place, false);

        orderClock.look(on(orders.today().plusDays(7)));
        assertThat(queries.get(order).state()).isEqualTo(OrderState.CONFIRMED);
        orderClock.look(on(orders.today().plusDays(8)));

        assertThat(queries.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(queries.get(order).course().rating()).isZero();
    }

    private Doer on(LocalDate day) {
        return Doer.system(day.atTime(LocalTime.of(8, 20))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }

    private long messages(OrderId order, String key) {
        return jdbc.sql("select count(*) from notices.message where path = :path and key = :key")
                .param("path", "/orders/" + order)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private List<ToDoView> waiting(Viewer viewer) {
        return toDos.list(viewer, "", false, Paging.of(1)).rows();
    }
}
