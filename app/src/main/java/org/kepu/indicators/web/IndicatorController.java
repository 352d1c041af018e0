package org.kepu.indicators.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Scope;
import org.kepu.access.Viewer;
import org.kepu.accounts.Holders;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.indicators.Change;
import org.kepu.indicators.Computed;
import org.kepu.indicators.Figure;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.IndicatorId;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Overview;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows indicators. */
@Controller
class IndicatorController {

    private final IndicatorQueries queries;
    private final AreaQueries areas;
    private final Holders holders;

    IndicatorController(IndicatorQueries queries, AreaQueries areas, Holders holders) {
        this.queries = queries;
        this.areas = areas;
        this.holders = holders;
    }

    @GetMapping("/indicators")
    ModelAndView list(Viewer viewer) {
        List<Area> mine = areasOf(viewer);
        if (mine.size() == 1) {
            return new ModelAndView("redirect:/indicators/in/" + mine.getFirst().id());
        }
        Map<AreaId, Integer> counts =
                queries.countByArea(mine.stream().map(Area::id).toList());
        List<IndicatorAreasPage.Counted> counted = mine.stream()
                .map(area -> new IndicatorAreasPage.Counted(area, counts.getOrDefault(area.id(), 0)))
                .toList();
        return new ModelAndView("indicators/areas", "page", new IndicatorAreasPage(counted));
    }

    @GetMapping("/indicators/in/{area}")
    ModelAndView ofArea(@PathVariable("area") String id) {
        Area area = areas.get(AreaId.parse(id));
        return new ModelAndView("indicators/list", "page", new IndicatorsPage(area, queries.listOverviews(area.id())));
    }

    @GetMapping("/indicators/{indicator}")
    ModelAndView show(@PathVariable("indicator") String id, @RequestParam(required = false) Optional<Integer> year) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        Area area = areas.get(indicator.area());
        Overview overview = queries.listOverviews(area.id()).stream()
                .filter(each -> each.indicator().id().equals(indicator.id()))
                .findFirst()
                .orElseThrow();
        List<Figure> figures = queries.listFigures(indicator.id()).reversed();
        Map<Integer, Computed> computed = indicator.computed() ? queries.listComputed(indicator) : Map.of();
        TreeSet<Integer> years = new TreeSet<>(computed.keySet());
        figures.stream()
                .filter(figure -> !figure.key().area().equals(area.id()))
                .forEach(figure -> years.add(figure.key().year()));
        int shown = year.filter(years::contains).orElse(years.isEmpty() ? overview.year() : years.last());
        AreaTiles tiles = AreaTiles.of(queries.listByArea(indicator, shown), indicator);
        List<Figure> history = queries.listFigureHistory(indicator.id());
        List<Change> changes = queries.listChanges(indicator.id());
        return new ModelAndView(
                "indicators/show",
                "page",
                new IndicatorPage(
                        area,
                        overview,
                        new WayChart(indicator, area.name(), queries.trajectory(indicator)),
                        figures,
                        computed,
                        shown,
                        List.copyOf(years),
                        tiles.tiles(),
                        tiles.beside(),
                        indicator.literacy() ? queries.listComparable(area.id()) : List.of(),
                        history,
                        changes,
                        areas.map(places(history, area)),
                        holders.names(people(history, changes))));
    }

    private static Set<AreaId> places(List<Figure> history, Area area) {
        Set<AreaId> places = new HashSet<>(Set.of(area.id()));
        history.forEach(figure -> places.add(figure.key().area()));
        return places;
    }

    private static Collection<AccountId> people(List<Figure> history, List<Change> changes) {
        return Stream.concat(
                        history.stream().map(Figure::recordedBy),
                        changes.stream().flatMap(change -> change.by().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Area> areasOf(Viewer viewer) {
        List<Scope> scopes = viewer.scopesOf(IndicatorRoutes.READERS);
        if (scopes.stream().anyMatch(Scope.Everything.class::isInstance)) {
            return areas.listCities();
        }
        return scopes.stream()
                .flatMap(scope -> scope instanceof Scope.WithinArea(var area) ? Stream.of(area) : Stream.<AreaId>of())
                .flatMap(area -> areas.find(area).stream())
                .toList();
    }
}
