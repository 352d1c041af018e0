package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.orders.Contact;
import org.kepu.orders.ContactReading;
import org.kepu.orders.Doer;
import org.kepu.orders.OrderFilter;
import org.kepu.orders.OrderId;
import org.kepu.orders.OrderQueries;
import org.kepu.orders.OrderState;
import org.kepu.orders.OrderStep;
import org.kepu.orders.OrderSteps;
import org.kepu.orders.OrderView;
import org.kepu.orders.StepCells;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
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

/** The orders somebody works on, and the steps. */
@Controller
class OrderController {

    private final OrderQueries queries;
    private final OrderSteps steps;
    private final ContactReading contacts;
    private final OrderPages pages;
    private final AreaQueries areas;
    private final Clock clock;

    OrderController(
            OrderQueries queries,
            OrderSteps steps,
            ContactReading contacts,
            OrderPages pages,
            AreaQueries areas,
            Clock clock) {
        this.queries = queries;
        this.steps = steps;
        this.contacts = contacts;
        this.pages = pages;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/orders")
    ModelAndView list(
            @RequestParam(defaultValue = "running") String show,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        Optional<OrderState> wanted = Arrays.stream(OrderState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        boolean running = !show.equals("all") && wanted.isEmpty();
        OrderFilter filter = new OrderFilter(wanted, running, show.equals("late"));
        LocalDate today = LocalDate.now(clock);
        Paged<OrderView> found = queries.list(viewer, filter, today, Paging.of(page));
        List<OrderId> ids = found.rows().stream().map(OrderView::id).toList();
        var names = areas.map(found.rows().stream().map(OrderView::area).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(Area::id, Area::name));
        return new ModelAndView(
                "orders/list", "page", new OrdersPage(found, names, contacts.masked(ids), wanted, show, today));
    }

    @GetMapping("/orders/{order}")
    ModelAndView show(@PathVariable String order, @RequestParam(defaultValue = "") String step, Viewer viewer) {
        return pages.page(
                pages.get(OrderId.parse(order), viewer), viewer, Optional.empty(), step, Map.of(), FormErrors.none());
    }

    @PostMapping("/orders/{order}/contact")
    ModelAndView contact(@PathVariable String order, Viewer viewer) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        return switch (contacts.read(id, Doer.by(viewer, clock.instant()))) {
            case Outcome.Done<Contact>(Contact contact) ->
                pages.page(queries.get(id), viewer, Optional.of(contact), "", Map.of(), FormErrors.none());
            case Outcome.Refused<Contact> refused ->
                refused(pages.page(queries.get(id), viewer, Optional.empty(), "", Map.of(), FormErrors.of(refused)));
        };
    }

    @PostMapping("/orders/{order}/steps")
    ModelAndView take(
            @PathVariable String order,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        String wanted = form.getOrDefault("step", "");
        Doer doer = Doer.by(viewer, clock.instant());
        Optional<OrderStep> step = OrderPages.named(wanted);
        if (step.isEmpty()) {
            FormErrors moved = FormErrors.of(new Outcome.Refused<>(List.of(Refusal.at("", "orders.refusal.moved"))));
            return refused(pages.page(queries.get(id), viewer, Optional.empty(), "", form, moved));
        }
        return switch (steps.take(id, step.get(), StepCells.read(form), doer, StepForm.key(form))) {
            case Outcome.Refused<OrderView> refused ->
                refused(pages.page(queries.get(id), viewer, Optional.empty(), wanted, form, FormErrors.of(refused)));
            case Outcome.Done<OrderView>(OrderView moved) -> {
                Flash.success("orders.taken").on(redirect);
                yield new ModelAndView(pages.sees(moved, viewer) ? "redirect:/orders/" + id : "redirect:/orders");
            }
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
