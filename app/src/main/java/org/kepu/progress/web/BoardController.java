package org.kepu.progress.web;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.Measure;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanSummary;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The boards of areas and units. */
@Controller
class BoardController {

    private final Boards boards;
    private final PlanQueries plans;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final Clock clock;

    BoardController(Boards boards, PlanQueries plans, AreaQueries areas, UnitQueries units, Clock clock) {
        this.boards = boards;
        this.plans = plans;
        this.areas = areas;
        this.units = units;
        this.clock = clock;
    }

    /** The board of whatever the viewer works for first. */
    @GetMapping("/board")
    String own(Viewer viewer) {
        return Stream.concat(
                        viewer.scopesOf(BoardRoutes.OF_AREAS).stream(), viewer.scopesOf(BoardRoutes.OF_UNITS).stream())
                .flatMap(scope -> path(scope).stream())
                .findFirst()
                .map(path -> "redirect:" + path)
                .orElse("redirect:/progress");
    }

    @GetMapping("/board/areas/{area}")
    ModelAndView area(
            @PathVariable("area") String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Measure map,
            Viewer viewer) {
        AreaId wanted = AreaId.parse(id);
        Optional<PlanSummary> own = plans.findCurrent(wanted);
        if (own.isPresent()) {
            Measure measure = map == null ? Measure.PEOPLE : map;
            int shown = YearOf.asked(year, own.get().period(), clock);
            return page("progress/city", boards.city(wanted, own.get(), shown, measure, viewer));
        }
        Area area = areas.get(wanted);
        return plans.findCurrent(area.city())
                .map(above -> page(
                        "progress/area",
                        boards.area(wanted, plans.get(above), YearOf.asked(year, above.period(), clock), viewer)))
                .orElseGet(() -> page("progress/none", area));
    }

    @GetMapping("/board/units/{unit}")
    ModelAndView unit(
            @PathVariable("unit") String id, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        Unit unit = units.get(UnitId.parse(id));
        return plans.findCurrent(unit.area())
                .or(() -> plans.findCurrent(unit.city()))
                .map(plan -> page(
                        "progress/unit", boards.unit(unit, plan, YearOf.asked(year, plan.period(), clock), viewer)))
                .orElseGet(() -> page("progress/none", areas.get(unit.area())));
    }

    private Optional<String> path(Scope scope) {
        return switch (scope) {
            case Scope.WithinArea(var area) -> Optional.of("/board/areas/" + area);
            case Scope.OfUnit(var unit) -> Optional.of("/board/units/" + unit);
            case Scope.Everything _ -> areas.listCities().stream().findFirst().map(city -> "/board/areas/" + city.id());
            case Scope.Own _ -> Optional.empty();
        };
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }
}
