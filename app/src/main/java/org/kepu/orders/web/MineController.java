package org.kepu.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.OwnOrders;
import org.kepu.orders.Recurring;
import org.kepu.orders.StepCells;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own order of somebody without an account: by the secret link, or by number and mobile. */
@Controller
class MineController {

    private final OwnOrders own;
    private final MinePages pages;
    private final OrderSteps steps;
    private final Recurring recurring;
    private final Clock clock;

    MineController(OwnOrders own, MinePages pages, OrderSteps steps, Recurring recurring, Clock clock) {
        this.own = own;
        this.pages = pages;
        this.steps = steps;
        this.recurring = recurring;
        this.clock = clock;
    }

    @GetMapping("/orders/mine")
    ModelAndView ask() {
        return new ModelAndView("orders/find", "page", new FindPage("", "", FormErrors.none()));
    }

    @PostMapping("/orders/mine")
    ModelAndView find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String mobile,
            HttpServletRequest request) {
        return switch (own.find(number, mobile, InetAddress.ofLiteral(request.getRemoteAddr()))) {
            case Outcome.Done<String>(String key) -> new ModelAndView("redirect:/orders/mine/" + key);
            case Outcome.Refused<String> refused -> {
                ModelAndView again =
                        new ModelAndView("orders/find", "page", new FindPage(number, mobile, FormErrors.of(refused)));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    @GetMapping("/orders/mine/{key}")
    ModelAndView show(@PathVariable String key, @RequestParam(defaultValue = "") String step) {
        return pages.page(own.get(key), key, step, Map.of(), FormErrors.none());
    }

    @PostMapping("/orders/mine/{key}/steps")
    ModelAndView take(@PathVariable String key, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        OrderView order = own.get(key);
        String wanted = form.getOrDefault("step", "");
        return switch (steps.take(
                order.id(),
                OrderPages.named(wanted).orElseThrow(() -> new NotFound("step " + wanted)),
                StepCells.read(form),
                Doer.requester(clock.instant()),
                StepForm.key(form))) {
            case Outcome.Refused<OrderView> refused -> {
                ModelAndView again = pages.page(own.get(key), key, wanted, form, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<OrderView> _ -> {
                Flash.success("orders.taken").on(redirect);
                yield new ModelAndView("redirect:/orders/mine/" + key);
            }
        };
    }

    @PostMapping("/orders/mine/{key}/stop")
    ModelAndView stop(@PathVariable String key, RedirectAttributes redirect) {
        OrderView order = own.get(key);
        return switch (recurring.stop(order.id(), Doer.requester(clock.instant()))) {
            case Outcome.Refused<OrderView> refused -> {
                ModelAndView again = pages.page(order, key, "", Map.of(), FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<OrderView> _ -> {
                Flash.success("orders.series.stopped").on(redirect);
                yield new ModelAndView("redirect:/orders/mine/" + key);
            }
        };
    }
}
