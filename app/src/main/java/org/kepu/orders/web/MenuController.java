package org.kepu.orders.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.orders.Doer;
import org.kepu.orders.OfferQueries;
import org.kepu.orders.ServiceDraft;
import org.kepu.orders.ServiceId;
import org.kepu.orders.ServiceMenu;
import org.kepu.orders.ServiceView;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.units.Unit;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping the menu. */
@Controller
class MenuController {

    private final ServiceMenu menu;
    private final OfferQueries services;
    private final PlanQueries plans;
    private final Clock clock;

    MenuController(ServiceMenu menu, OfferQueries services, PlanQueries plans, Clock clock) {
        this.menu = menu;
        this.services = services;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/orders/services")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("orders/menu", "page", new MenuPage(menu.list(viewer)));
    }

    @GetMapping("/orders/services/new")
    ModelAndView begin(Viewer viewer) {
        Map<String, String> usual = Map.of("minutes", "60", "kind", "LECTURE", "mode", "assigned", "active", "on");
        return page(Optional.empty(), viewer, usual, Map.of(), FormErrors.none());
    }

    @PostMapping("/orders/services/new")
    ModelAndView enter(@RequestParam MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        return save(Optional.empty(), form, viewer, redirect);
    }

    @GetMapping("/orders/services/{offer}")
    ModelAndView edit(@PathVariable("offer") String service, Viewer viewer) {
        ServiceView view = services.get(ServiceId.parse(service));
        return page(Optional.of(view.id()), viewer, cells(view), lists(view), FormErrors.none());
    }

    @PostMapping("/orders/services/{offer}")
    ModelAndView change(
            @PathVariable("offer") String service,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return save(Optional.of(services.get(ServiceId.parse(service)).id()), form, viewer, redirect);
    }

    private ModelAndView save(
            Optional<ServiceId> id, MultiValueMap<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        Map<String, String> cells = form.toSingleValueMap();
        return switch (menu.save(id, ServiceDraft.read(cells, form), Doer.by(viewer, clock.instant()))) {
            case Outcome.Refused<ServiceId> refused -> {
                Map<String, Set<String>> chosen = form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
                ModelAndView again = page(id, viewer, cells, chosen, FormErrors.of(refused));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<ServiceId> _ -> {
                Flash.success("orders.service.saved").on(redirect);
                yield new ModelAndView("redirect:/orders/services");
            }
        };
    }

    private static Map<String, String> cells(ServiceView view) {
        Map<String, String> cells = new HashMap<>();
        cells.put("unit", view.unit().toString());
        cells.put("title", view.title());
        cells.put("description", view.description());
        cells.put("minutes", Integer.toString(view.minutes()));
        cells.put("needs", view.needs());
        cells.put("kind", view.kind().name());
        cells.put("mode", view.open() ? "open" : "assigned");
        cells.put("active", view.active() ? "on" : "");
        return cells;
    }

    private static Map<String, Set<String>> lists(ServiceView view) {
        return Map.of(
                "audiences", view.audiences().stream().map(Enum::name).collect(Collectors.toSet()),
                "topics", view.topics().stream().map(Enum::name).collect(Collectors.toSet()),
                "months", view.months().stream().map(String::valueOf).collect(Collectors.toSet()),
                "clauses", view.clauses().stream().map(Object::toString).collect(Collectors.toSet()));
    }

    private ModelAndView page(
            Optional<ServiceId> id,
            Viewer viewer,
            Map<String, String> cells,
            Map<String, Set<String>> lists,
            FormErrors errors) {
        List<Unit> units = menu.listUnits(viewer);
        Set<AreaId> where = units.stream()
                .flatMap(unit -> Stream.of(unit.city(), unit.area()))
                .collect(Collectors.toSet());
        List<Option> clauses = plans.listClauses(where).stream()
                .filter(line -> line.status() == PlanStatus.RUNNING)
                .map(line -> new Option(line.id().toString(), line.number() + " " + line.title()))
                .toList();
        return new ModelAndView(
                "orders/edit",
                "page",
                new ServiceFormPage(
                        id.map(service -> "/orders/services/" + service).orElse("/orders/services/new"),
                        id.isEmpty(),
                        units.stream()
                                .map(unit -> new Option(unit.id().toString(), unit.name()))
                                .toList(),
                        clauses,
                        cells,
                        lists,
                        errors));
    }
}
