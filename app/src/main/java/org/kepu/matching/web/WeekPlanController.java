package org.kepu.matching.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.matching.Explanation;
import org.kepu.matching.Explanations;
import org.kepu.matching.Search;
import org.kepu.matching.SearchId;
import org.kepu.matching.Searches;
import org.kepu.matching.WeekPlanRow;
import org.kepu.matching.WeekPlanRows;
import org.kepu.matching.WeekPlanning;
import org.kepu.orders.OrderId;
import org.kepu.shared.Outcome;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A week's plan: its progress, its orders, what is decided about them, and why they lie where they lie. */
@Controller
class WeekPlanController {

    private final Searches searches;
    private final WeekPlanRows rows;
    private final WeekPlanning planning;
    private final Explanations explanations;
    private final AreaQueries areas;

    WeekPlanController(
            Searches searches, WeekPlanRows rows, WeekPlanning planning, Explanations explanations, AreaQueries areas) {
        this.searches = searches;
        this.rows = rows;
        this.planning = planning;
        this.explanations = explanations;
        this.areas = areas;
    }

    @GetMapping("/matching/plans/{weekplan}")
    ModelAndView show(@PathVariable("weekplan") String id, Viewer viewer) {
        return page(searches.get(SearchId.parse(id)), viewer, FormErrors.none());
    }

    @PostMapping("/matching/plans/{weekplan}/stop")
    ModelAndView stop(@PathVariable("weekplan") String text, Viewer viewer, RedirectAttributes redirect) {
        SearchId id = SearchId.parse(text);
        return switch (searches.stop(id, viewer)) {
            case Outcome.Refused<SearchId> refused ->
                Answer.again(page(searches.get(id), viewer, FormErrors.of(refused)));
            case Outcome.Done<SearchId> _ ->
                Answer.next("/matching/plans/" + id, Flash.success("matching.stopped"), redirect);
        };
    }

    /** One order, or without one all that the viewer may offer. */
    @PostMapping("/matching/plans/{weekplan}/offers")
    ModelAndView offer(
            @PathVariable("weekplan") String text,
            @RequestParam(required = false) List<String> order,
            Viewer viewer,
            RedirectAttributes redirect) {
        SearchId id = SearchId.parse(text);
        List<OrderId> wanted = Optional.ofNullable(order).orElse(List.of()).stream()
                .map(OrderId::parse)
                .toList();
        return switch (planning.offer(id, wanted, viewer)) {
            case Outcome.Refused<WeekPlanning.Offered> refused ->
                Answer.again(page(searches.get(id), viewer, FormErrors.of(refused)));
            case Outcome.Done<WeekPlanning.Offered>(WeekPlanning.Offered offered) -> {
                Flash flash = offered.missed() == 0
                        ? Flash.success("matching.offered", Integer.toString(offered.done()))
                        : Flash.warn(
                                "matching.offered.missed",
                                Integer.toString(offered.done()),
                                Integer.toString(offered.missed()));
                yield Answer.next("/matching/plans/" + id, flash, redirect);
            }
        };
    }

    @GetMapping("/matching/plans/{weekplan}/orders/{order}")
    ModelAndView why(@PathVariable("weekplan") String text, @PathVariable String order, Viewer viewer) {
        return why(SearchId.parse(text), OrderId.parse(order), viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/matching/plans/{weekplan}/orders/{order}")
    ModelAndView pin(
            @PathVariable("weekplan") String text,
            @PathVariable String order,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        SearchId id = SearchId.parse(text);
        OrderId which = OrderId.parse(order);
        boolean free = "free".equals(form.get("what"));
        Outcome<OrderId> outcome = free
                ? planning.unpin(id, which, viewer)
                : planning.pin(
                        id,
                        which,
                        form.getOrDefault("team", ""),
                        WeeksController.day(form.getOrDefault("day", "")),
                        viewer);
        return switch (outcome) {
            case Outcome.Refused<OrderId> refused -> Answer.again(why(id, which, viewer, form, FormErrors.of(refused)));
            case Outcome.Done<OrderId> _ ->
                Answer.next(
                        "/matching/plans/" + id,
                        Flash.success(free ? "matching.unpinned" : "matching.pinned"),
                        redirect);
        };
    }

    private ModelAndView why(SearchId id, OrderId order, Viewer viewer, Map<String, String> typed, FormErrors errors) {
        WeekPlanRow row = rows.get(id, order, viewer);
        Search search = searches.get(id);
        Optional<Explanation> explanation = search.state().open() ? Optional.empty() : explanations.explain(id, order);
        return new ModelAndView("matching/why", "page", new WhyPage(search, row, explanation, typed, errors));
    }

    private ModelAndView page(Search search, Viewer viewer, FormErrors errors) {
        return new ModelAndView(
                "matching/plan",
                "page",
                new PlanPage(
                        search,
                        areas.find(search.city()).map(Area::name).orElse(""),
                        search.state().open() ? List.of() : rows.list(search, viewer),
                        errors));
    }
}
