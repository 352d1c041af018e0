package org.kepu.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Route;
import org.kepu.access.Routes;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanStatus;
import org.kepu.plan.PlanSummary;
import org.kepu.plan.PlanView;
import org.kepu.shared.AreaId;
import org.kepu.web.KeptPage;
import org.kepu.web.Navigation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page. */
@Controller
class HomeController implements Routes, Navigation {

    private final PlanQueries plans;
    private final AreaQueries areas;
    private final Doorstep doorstep;

    HomeController(PlanQueries plans, AreaQueries areas, Doorstep doorstep) {
        this.plans = plans;
        this.areas = areas;
        this.doorstep = doorstep;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/").toEveryone());
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(Place.PUBLIC, 10, "nav.home", "/"));
    }

    @KeptPage
    @GetMapping("/")
    ModelAndView home() {
        List<PlanSummary> all = plans.listPublic();
        Optional<PlanSummary> chosen = choose(all);
        Optional<PlanView> plan = chosen.map(summary -> plans.getPublic(summary.id()));
        Optional<Area> city = chosen.map(summary -> areas.get(summary.area()));
        List<Area> counties = city.map(area -> areas.listCounties(area.id())).orElse(List.of());
        return new ModelAndView(
                "portal/home",
                "page",
                new HomePage(
                        plan,
                        all.stream()
                                .filter(other -> !chosen.map(PlanSummary::id).equals(Optional.of(other.id())))
                                .toList(),
                        city,
                        CountyTiles.arrange(counties),
                        CountyTiles.beside(counties),
                        doorstep.today()));
    }

    /**
     * The plan the home page is about: of the city that had a plan first, the running one, else the newest. So the page stays
     * with its city when another one's plan is adopted.
     *
     * @param all the public plans, newest period first
     */
    static Optional<PlanSummary> choose(List<PlanSummary> all) {
        Optional<AreaId> city = all.stream()
                .min(Comparator.comparing(plan -> plan.id().toString()))
                .map(PlanSummary::area);
        List<PlanSummary> ofCity = all.stream()
                .filter(plan -> city.equals(Optional.of(plan.area())))
                .toList();
        return ofCity.stream()
                .filter(plan -> plan.status() == PlanStatus.RUNNING)
                .findFirst()
                .or(() -> ofCity.stream().findFirst());
    }
}
