package org.kepu.orders.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.orders.Arriving;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderView;
import org.kepu.orders.OwnOrders;
import org.kepu.shared.Outcome;
import org.kepu.visits.VisitId;
import org.kepu.volunteers.VolunteerId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team checks in where it was ordered; the requester says on the own page that it has come. */
@Controller
class ArrivalController {

    private final Arriving arriving;
    private final OwnOrders own;
    private final OrderPages pages;
    private final MinePages mine;
    private final Clock clock;

    ArrivalController(Arriving arriving, OwnOrders own, OrderPages pages, MinePages mine, Clock clock) {
        this.arriving = arriving;
        this.own = own;
        this.pages = pages;
        this.mine = mine;
        this.clock = clock;
    }

    @PostMapping("/orders/{order}/visit")
    ModelAndView arrive(
            @PathVariable String order,
            @RequestParam(defaultValue = "") List<String> present,
            Viewer viewer,
            RedirectAttributes redirect) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        return switch (arriving.arrive(
                id,
                present.stream().map(VolunteerId::parse).collect(Collectors.toSet()),
                Doer.by(viewer, clock.instant()))) {
            case Outcome.Refused<VisitId> refused ->
                Answer.again(
                        pages.page(pages.get(id, viewer), viewer, Map.of(), "none", Map.of(), FormErrors.of(refused)));
            case Outcome.Done<VisitId>(VisitId visit) ->
                Answer.next("/volunteers/visits/" + visit, Flash.success("visits.started"), redirect);
        };
    }

    @PostMapping("/orders/mine/{key}/visit")
    ModelAndView agree(@PathVariable String key, RedirectAttributes redirect) {
        OrderView order = own.get(key);
        return switch (arriving.agree(order.id(), Doer.requester(clock.instant()))) {
            case Outcome.Refused<OrderView> refused ->
                Answer.again(mine.page(own.get(key), key, "", Map.of(), FormErrors.of(refused)));
            case Outcome.Done<OrderView> _ ->
                Answer.next("/orders/mine/" + key, Flash.success("orders.taken"), redirect);
        };
    }
}
