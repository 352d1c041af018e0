package org.kepu.indicators.web;

import java.util.List;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.indicators.Figure;
import org.kepu.indicators.FigurePeriod;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Overview;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the public what it may see of the indicators. */
@Controller
class PublicFiguresController {

    private final IndicatorQueries queries;
    private final AreaQueries areas;

    PublicFiguresController(IndicatorQueries queries, AreaQueries areas) {
        this.queries = queries;
        this.areas = areas;
    }

    @GetMapping("/figures")
    ModelAndView figures() {
        List<PublicFiguresPage.Place> places = areas.listCities().stream()
                .map(this::place)
                .filter(place -> !place.indicators().isEmpty())
                .toList();
        return new ModelAndView("indicators/public", "page", new PublicFiguresPage(places));
    }

    private PublicFiguresPage.Place place(Area area) {
        return new PublicFiguresPage.Place(
                area.name(),
                queries.listOverviews(area.id()).stream()
                        .filter(each -> each.indicator().shown())
                        .map(each -> shown(each, area))
                        .toList());
    }

    private PublicFiguresPage.Shown shown(Overview overview, Area area) {
        Indicator indicator = overview.indicator();
        List<Figure> figures = queries.listFigures(indicator.id()).reversed().stream()
                .filter(figure -> figure.key().period() == FigurePeriod.YEAR
                        && figure.key().area().equals(area.id()))
                .toList();
        return new PublicFiguresPage.Shown(
                overview,
                new WayChart(indicator, area.name(), queries.trajectory(indicator)),
                figures,
                indicator.literacy() ? queries.listComparable(area.id()) : List.of());
    }
}
