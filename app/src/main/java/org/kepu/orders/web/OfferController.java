package org.kepu.orders.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
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
import org.kepu.shared.Audience;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.UnitId;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The menu for everybody, and ordering from it without an account. */
@Controller
class OfferController {

    private final OfferQueries services;
    private final Ordering ordering;
    private final OrderForms forms;
    private final Clock clock;

    OfferController(OfferQueries services, Ordering ordering, OrderForms forms, Clock clock) {
        this.services = services;
        this.ordering = ordering;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/services")
    ModelAndView list(
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        ServiceFilter filter = new ServiceFilter(
                Arrays.stream(Audience.values())
                        .filter(each -> each.name().equals(audience))
                        .findFirst(),
                Optional.of(unit).filter(id -> !id.isEmpty()).map(UnitId::parse),
                q);
        LocalDate today = LocalDate.now(clock);
        int month = today.getMonthValue();
        boolean whole = page <= 1 && filter.equals(ServiceFilter.ALL);
        return new ModelAndView(
                "orders/services",
                "page",
                new ServicesPage(
                        services.list(filter, month, new Paging(page, 24)),
                        whole ? services.listSeasonal(today) : List.of(),
                        services.listUnits().entrySet().stream()
                                .map(each -> new Option(each.getKey().toString(), each.getValue()))
                                .toList(),
                        audience,
                        unit,
                        q.strip(),
                        month));
    }

    @GetMapping("/services/{offer}")
    ModelAndView show(@PathVariable("offer") String service) {
        return page(services.getActive(ServiceId.parse(service)), Map.of(), FormErrors.none());
    }

    @PostMapping("/services/{offer}/orders")
    ModelAndView order(
            @PathVariable("offer") String service,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ServiceView wanted = services.getActive(ServiceId.parse(service));
        InetAddress from = InetAddress.ofLiteral(request.getRemoteAddr());
        return switch (ordering.send(wanted.id(), OrderDraft.read(form), from, Doer.requester(clock.instant()))) {
            case Outcome.Refused<Placed> refused -> {
                ModelAndView again = page(wanted, form, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<Placed>(Placed placed) -> {
                Flash.success("orders.sent", placed.number()).on(redirect);
                yield new ModelAndView("redirect:/orders/mine/" + placed.key());
            }
        };
    }

    private ModelAndView page(ServiceView service, Map<String, String> typed, FormErrors errors) {
        return new ModelAndView(
                "orders/service",
                "page",
                new ServicePage(
                        service,
                        forms.form(service, Viewer.PUBLIC, typed, errors),
                        LocalDate.now(clock).getMonthValue()));
    }
}
