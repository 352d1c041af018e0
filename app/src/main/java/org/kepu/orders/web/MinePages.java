package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.Arriving;
import org.kepu.orders.Doer;
import org.kepu.orders.EventView;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.OwnOrders;
import org.kepu.orders.Recurring;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of the own order. */
@Component
class MinePages {

    private final OwnOrders own;
    private final OrderQueries queries;
    private final OrderSteps steps;
    private final Arriving arriving;
    private final Recurring recurring;
    private final AreaQueries areas;
    private final Clock clock;

    MinePages(
            OwnOrders own,
            OrderQueries queries,
            OrderSteps steps,
            Arriving arriving,
            Recurring recurring,
            AreaQueries areas,
            Clock clock) {
        this.own = own;
        this.queries = queries;
        this.steps = steps;
        this.arriving = arriving;
        this.recurring = recurring;
        this.areas = areas;
        this.clock = clock;
    }

    ModelAndView page(OrderView order, String key, String step, Map<String, String> typed, FormErrors errors) {
        List<OrderStep> possible = steps.listSteps(order, Doer.requester(clock.instant()));
        Optional<Area> area = areas.find(order.area());
        return new ModelAndView(
                "orders/mine",
                "page",
                new MinePage(
                        order,
                        area.map(Area::name).orElse(""),
                        served(order) ? queries.reached(order.id()) : Map.of(),
                        told(order),
                        order.course().mergedInto().map(queries::get),
                        recurring.find(order),
                        key,
                        own.listSeries(order),
                        arriving.find(order.course().mergedInto().orElse(order.id())),
                        new StepForm(
                                possible,
                                StepForm.choose(possible, step),
                                "/orders/mine/" + key,
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                LocalDate.now(clock),
                                typed,
                                errors)));
    }

    private List<Told> told(OrderView order) {
        List<EventView> own = queries.listEvents(order.id());
        return order.course()
                .mergedInto()
                .map(into -> Told.merged(own, queries.listEvents(into)))
                .orElseGet(() -> Told.own(own));
    }

    /** Whether what was reported of a visit stands; a denied visit is arranged anew. */
    private static boolean served(OrderView order) {
        return order.state().compareTo(OrderState.SERVED) >= 0 && order.state().compareTo(OrderState.CLOSED) <= 0;
    }
}
