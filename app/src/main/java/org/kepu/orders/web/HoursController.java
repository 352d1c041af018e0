package org.kepu.orders.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderHours;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderView;
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

/** Who served, entered after the visit was confirmed. */
@Controller
class HoursController {

    private final OrderHours hours;
    private final OrderPages pages;
    private final Clock clock;

    HoursController(OrderHours hours, OrderPages pages, Clock clock) {
        this.hours = hours;
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
                        pages.page(pages.get(id, viewer), viewer, Optional.empty(), "", form, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<OrderView> _ -> {
                Flash.success("orders.hours.entered").on(redirect);
                yield new ModelAndView("redirect:/orders/" + id);
            }
        };
    }
}
