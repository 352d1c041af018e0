package org.kepu.units.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.UnitId;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.units.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows units and sets their protocol order. */
@Controller
class UnitController {

    private final UnitQueries queries;
    private final Units units;
    private final AreaQueries areas;

    UnitController(UnitQueries queries, Units units, AreaQueries areas) {
        this.queries = queries;
        this.units = units;
        this.areas = areas;
    }

    @GetMapping("/units")
    ModelAndView list(Viewer viewer) {
        List<Area> mine = areasOf(viewer);
        Map<AreaId, Integer> counts =
                queries.countByArea(mine.stream().map(Area::id).toList());
        return new ModelAndView(
                "units/areas",
                "page",
                new UnitAreasPage(mine.stream()
                        .map(area -> new UnitAreasPage.Counted(area, counts.getOrDefault(area.id(), 0)))
                        .toList()));
    }

    @GetMapping("/areas/{area}/units")
    ModelAndView ofArea(@PathVariable("area") String id) {
        Area area = areas.get(AreaId.parse(id));
        return new ModelAndView(
                "units/list", "page", new UnitsPage(area, queries.list(area.id()), queries.listFormer(area.id())));
    }

    @GetMapping("/units/{unit}")
    ModelAndView show(@PathVariable("unit") String id) {
        Unit unit = queries.get(UnitId.parse(id));
        return new ModelAndView(
                "units/show",
                "page",
                new UnitPage(
                        unit,
                        areas.get(unit.area()),
                        queries.listAliases(unit.id()),
                        queries.listFormerNames(unit.id()),
                        queries.listPredecessors(unit.id()),
                        queries.listSuccessors(unit.id())));
    }

    /** Without script the page comes back at the unit, so that the next push of the button is where the eye is. */
    @PostMapping("/units/{unit}/move")
    String move(@PathVariable("unit") String id, @RequestParam(defaultValue = "0") int places) {
        Unit unit = queries.get(UnitId.parse(id));
        units.move(unit.id(), Math.clamp(places, -1000, 1000));
        return "redirect:/areas/" + unit.area() + "/units#u-" + unit.id();
    }

    /** Cities with their counties for those who look after a city, else the areas themselves. */
    private List<Area> areasOf(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(UnitRoutes.READERS);
        List<Area> tops = scopes.stream().anyMatch(Scope.Everything.class::isInstance)
                ? areas.listCities()
                : scopes.stream()
                        .flatMap(scope ->
                                scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.<AreaId>of())
                        .flatMap(area -> areas.find(area).stream())
                        .toList();
        return tops.stream()
                .flatMap(top -> Stream.concat(Stream.of(top), areas.listCounties(top.id()).stream()))
                .distinct()
                .toList();
    }
}
