package org.kepu.orders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.orders.Doer;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.OrderDraft;
import org.kepu.orders.Ordering;
import org.kepu.orders.Placed;
import org.kepu.orders.ServiceFilter;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceView;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker enters an order for somebody on the phone. */
@Controller
class PhoneOrderController {

    private final OfferQueries services;
    private final Ordering ordering;
    private final OrderForms forms;
    private final Clock clock;

    PhoneOrderController(OfferQueries services, Ordering ordering, OrderForms forms, Clock clock) {
        this.services = services;
        this.ordering = ordering;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/orders/new")
    ModelAndView ask(@RequestParam(defaultValue = "") String service, Viewer viewer) {
        return page(chosen(service), viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/orders/new")
    ModelAndView enter(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Optional<ServiceView> service = chosen(form.getOrDefault("service", ""));
        if (service.isEmpty()) {
            return refused(page(service, viewer, form, FormErrors.none()));
        }
        return switch (ordering.enter(service.get().id(), OrderDraft.read(form), Doer.by(viewer, clock.instant()))) {
            case Outcome.Refused<Placed> refused -> refused(page(service, viewer, form, FormErrors.of(refused)));
            case Outcome.Done<Placed>(Placed placed) -> {
                Flash.success("orders.entered", placed.number()).on(redirect);
                yield new ModelAndView("redirect:/orders/" + placed.order());
            }
        };
    }

    private Optional<ServiceView> chosen(String service) {
        return Optional.of(service)
                .filter(id -> !id.isEmpty())
                .flatMap(id -> services.find(ServiceId.parse(id)))
                .filter(ServiceView::active);
    }

    private ModelAndView page(
            Optional<ServiceView> service, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        List<Option> all =
                services
                        .list(ServiceFilter.ALL, LocalDate.now(clock).getMonthValue(), new Paging(1, 200))
                        .rows()
                        .stream()
                        .map(each -> new Option(each.id().toString(), each.title() + " · " + each.unitName()))
                        .toList();
        return new ModelAndView(
                "orders/new",
                "page",
                new PhonePage(all, service.map(found -> forms.form(found, viewer, typed, errors))));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
