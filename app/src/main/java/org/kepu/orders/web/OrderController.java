package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.kepu.orders.Stage;
import org.kepu.orders.StepCells;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paged;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.volunteers.Topic;
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
            @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        String show = asked.getOrDefault("show", "running");
        OrderFilter filter = filter(asked, show);
        LocalDate today = LocalDate.now(clock);
        Paged<OrderView> found = queries.list(viewer, filter, today, Paging.of(page));
        List<OrderId> ids = found.rows().stream().map(OrderView::id).toList();
        Set<AreaId> where = Stream.concat(found.rows().stream().map(OrderView::area), filter.area().stream())
                .collect(Collectors.toSet());
        Map<AreaId, String> names = areas.map(where).values().stream().collect(Collectors.toMap(Area::id, Area::name));
        String within = filter.area().map(area -> names.getOrDefault(area, "")).orElse("");
        return new ModelAndView(
                "orders/list", "page", new OrdersPage(found, names, contacts.masked(ids), filter, within, show, today));
    }

    private static OrderFilter filter(Map<String, String> asked, String show) {
        Optional<OrderState> state = named(OrderState.values(), asked, "state");
        boolean running = !show.equals("all") && state.isEmpty();
        return new OrderFilter(
                state,
                running,
                show.equals("late"),
                named(Stage.values(), asked, "stage"),
                Optional.of(asked.getOrDefault("area", ""))
                        .filter(id -> !id.isEmpty())
                        .map(AreaId::parse),
                named(Audience.values(), asked, "audience"),
                named(Topic.values(), asked, "topic"),
                Optional.of(asked.getOrDefault("year", ""))
                        .filter(typed -> typed.matches("20[0-9]{2}"))
                        .map(Integer::valueOf));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, Map<String, String> asked, String parameter) {
        String wanted = asked.getOrDefault(parameter, "");
        return Arrays.stream(all).filter(each -> each.name().equals(wanted)).findFirst();
    }

    @GetMapping("/orders/{order}")
    ModelAndView show(@PathVariable String order, @RequestParam(defaultValue = "") String step, Viewer viewer) {
        return pages.page(pages.get(OrderId.parse(order), viewer), viewer, Map.of(), step, Map.of(), FormErrors.none());
    }

    @PostMapping("/orders/{order}/contact")
    ModelAndView contact(@PathVariable String order, Viewer viewer) {
        OrderId id = pages.get(OrderId.parse(order), viewer).id();
        return switch (contacts.read(id, Doer.by(viewer, clock.instant()))) {
            case Outcome.Done<Map<OrderId, Contact>>(var all) ->
                pages.page(queries.get(id), viewer, all, "", Map.of(), FormErrors.none());
            case Outcome.Refused<Map<OrderId, Contact>> refused ->
                refused(pages.page(queries.get(id), viewer, Map.of(), "", Map.of(), FormErrors.of(refused)));
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
            return refused(pages.page(queries.get(id), viewer, Map.of(), "", form, moved));
        }
        return switch (steps.take(id, step.get(), StepCells.read(form), doer, StepForm.key(form))) {
            case Outcome.Refused<OrderView> refused ->
                refused(pages.page(queries.get(id), viewer, Map.of(), wanted, form, FormErrors.of(refused)));
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
