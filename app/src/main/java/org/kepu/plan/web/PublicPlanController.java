package org.kepu.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.LiteracyRates;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.web.KeptPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the public reads of plans: the list, a whole plan, and a search in it. */
@Controller
class PublicPlanController {

    private final PlanQueries plans;
    private final AreaQueries areas;
    private final LiteracyRates rates;
    private final Clock clock;

    PublicPlanController(PlanQueries plans, AreaQueries areas, LiteracyRates rates, Clock clock) {
        this.plans = plans;
        this.areas = areas;
        this.rates = rates;
        this.clock = clock;
    }

    @KeptPage
    @GetMapping("/plans")
    ModelAndView list() {
        return new ModelAndView("plan/reading/plans", "page", PlansPage.of(plans.listPublic(), areas));
    }

    @KeptPage
    @GetMapping("/plans/{plan}")
    ModelAndView show(@PathVariable String plan, @RequestParam @Nullable Integer edition) {
        PlanId id = PlanId.parse(plan);
        PlanView view = edition == null ? plans.getPublic(id) : plans.getPublic(id, edition);
        Area area = areas.get(view.summary().area());
        PlanPage page = new PlanPage(
                view,
                area,
                plans.listPublic(),
                plans.listEditions(id),
                goals(view, area),
                LocalDate.now(clock).getYear());
        return new ModelAndView("plan/reading/plan", "page", page);
    }

    @GetMapping("/plans/{plan}/search")
    ModelAndView search(@PathVariable String plan, @RequestParam(defaultValue = "") String q) {
        PlanId id = PlanId.parse(plan);
        return new ModelAndView(
                "plan/reading/search", "page", new PlanSearchPage(plans.getPublicSummary(id), q, plans.search(id, q)));
    }

    private List<Goal> goals(PlanView plan, Area area) {
        return plan.indicators().stream()
                .map(indicator -> new Goal(
                        indicator,
                        rates.concern(indicator)
                                ? Optional.of(RateTable.of(indicator, plan, area, rates))
                                : Optional.empty()))
                .toList();
    }
}
