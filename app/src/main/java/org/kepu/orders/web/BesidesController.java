package org.kepu.orders.web;

import java.time.Clock;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderHours;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderView;
import org.kepu.orders.Recurring;
import org.kepu.orders.StepCells;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with an order beside its steps: who served is entered after the visit was confirmed, what comes again is stopped. */
@Controller
class BesidesController {

    private final OrderHours hours;
    private final Recurring recurring;
    private final OrderPages pages;
    private final Clock clock;

    BesidesController(OrderHours hours, Recurring recurring, OrderPages pages, Clock clock) {
        this.hours = hours;
        this.recurring = recurring;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/orders/{order}/hours")
    ModelAndView enter(
            @PathVariable String order,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        return switch (hours.enter(id, StepCells.hours(form), Doer.by(viewer, clock.instant()))) {
            case Outcome.Refused<OrderView> refused -> {
                ModelAndView again =
                        pages.page(pages.get(id, viewer), viewer, Map.of(), "", form, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<OrderView> _ -> {
                Flash.success("orders.hours.entered").on(redirect);
                yield new ModelAndView("redirect:/orders/" + id);
            }
        };
    }

    @PostMapping("/orders/{order}/stop")
    ModelAndView stop(@PathVariable String order, Viewer viewer, RedirectAttributes redirect) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        return switch (recurring.stop(id, Doer.by(viewer, clock.instant()))) {
            case Outcome.Refused<OrderView> refused -> {
                ModelAndView again =
                        pages.page(pages.get(id, viewer), viewer, Map.of(), "", Map.of(), FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<OrderView> _ -> {
                Flash.success("orders.series.stopped").on(redirect);
                yield new ModelAndView("redirect:/orders/" + id);
            }
        };
    }
}
