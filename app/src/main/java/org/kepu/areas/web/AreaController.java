package org.kepu.areas.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaHistory;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the tree, step by step and by search. */
@Controller
class AreaController {

    private static final Role[] READERS = {Role.SYSTEM_ADMIN, Role.OFFICE, Role.COUNTY_OFFICE, Role.AUDITOR};

    private final AreaQueries areas;
    private final AreaHistory history;

    AreaController(AreaQueries areas, AreaHistory history) {
        this.areas = areas;
        this.history = history;
    }

    @GetMapping("/areas")
    ModelAndView list(@RequestParam(name = "q", defaultValue = "") String query, Viewer viewer) {
        List<Area> tops = tops(viewer);
        List<Area> found = query.isBlank()
                ? tops
                : areas.search(query, tops.stream().map(Area::id).toList(), 100);
        return new ModelAndView("areas/list", "page", new AreasPage(query.strip(), located(found)));
    }

    @GetMapping("/areas/{area}")
    ModelAndView show(@PathVariable("area") String id, Viewer viewer) {
        Area area = areas.get(AreaId.parse(id));
        List<Area> ofAllTimes = areas.listChildrenOfAllTimes(area.id());
        List<Area> children = areas.listChildren(area.id());
        return new ModelAndView(
                "areas/show",
                "page",
                new AreaPage(
                        area,
                        crumbs(area, viewer),
                        children,
                        ofAllTimes.stream()
                                .filter(child -> !children.contains(child))
                                .toList(),
                        areas.sumOfChildren(area.id()),
                        area.countedIn().flatMap(areas::find).map(Area::name),
                        history.list(area.id())));
    }

    private List<Area> tops(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(READERS);
        if (scopes.stream().anyMatch(Scope.Everything.class::isInstance)) {
            return areas.listCities();
        }
        List<AreaId> ids = scopes.stream()
                .flatMap(scope -> scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.of())
                .toList();
        Map<AreaId, Area> found = areas.map(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private List<AreasPage.Found> located(List<Area> found) {
        Map<AreaId, Area> above = areas.map(
                found.stream().flatMap(area -> area.path().stream()).distinct().toList());
        return found.stream()
                .map(area -> new AreasPage.Found(
                        area,
                        area.path().stream()
                                .filter(step -> !step.equals(area.id()))
                                .flatMap(step -> Stream.ofNullable(above.get(step)))
                                .map(Area::name)
                                .collect(Collectors.joining(" / "))))
                .toList();
    }

    private List<Crumb> crumbs(Area area, Viewer viewer) {
        List<Crumb> crumbs = new ArrayList<>();
        for (Area step : areas.listPath(area.id())) {
            if (!step.id().equals(area.id()) && viewer.hasAnyOver(step.placement(), READERS)) {
                crumbs.add(new Crumb(step.name(), "/areas/" + step.id()));
            }
        }
        return crumbs;
    }
}
