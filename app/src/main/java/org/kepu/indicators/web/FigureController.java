package org.kepu.indicators.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.indicators.Figure;
import org.kepu.indicators.FigureCells;
import org.kepu.indicators.FigureDraft;
import org.kepu.indicators.FigureKey;
import org.kepu.indicators.FigurePeriod;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.IndicatorId;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Indicators;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records, corrects and withdraws figures. A figure in an address is its area, year and period. */
@Controller
class FigureController {

    private final Indicators indicators;
    private final IndicatorQueries queries;
    private final AreaQueries areas;

    FigureController(Indicators indicators, IndicatorQueries queries, AreaQueries areas) {
        this.indicators = indicators;
        this.queries = queries;
        this.areas = areas;
    }

    @GetMapping("/indicators/{indicator}/record")
    ModelAndView form(@PathVariable("indicator") String id, @RequestParam Map<String, String> chosen) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        Optional<Figure> standing = key(indicator, chosen).flatMap(queries::findFigure);
        Map<String, String> cells = new LinkedHashMap<>();
        standing.ifPresent(figure -> cells.putAll(
                FigureCells.of(figure, indicator, areas.get(figure.key().area()))));
        cells.put("area", chosen.getOrDefault("area", indicator.area().toString()));
        if (standing.isEmpty() && indicator.literacy()) {
            cells.put("method", "SURVEY");
        }
        return page("record", indicator, standing, cells, FormErrors.none());
    }

    @PostMapping("/indicators/{indicator}/record")
    ModelAndView record(
            @PathVariable("indicator") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(form));
        reader.required("area", 60);
        String area = form.getOrDefault("area", "");
        FigureDraft draft =
                FigureCells.draft(reader, indicator.id(), area.isBlank() ? indicator.area() : AreaId.parse(area));
        Outcome<Figure> outcome = reader.problems().isEmpty()
                ? indicators.record(draft, viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        if (outcome instanceof Outcome.Refused<Figure> refused) {
            return Answer.again(
                    page("record", indicator, queries.findFigure(draft.key()), form, FormErrors.of(refused)));
        }
        return Answer.next(
                "/indicators/" + indicator.id(),
                Flash.success(
                        "indicators.recorded",
                        indicator.name(),
                        Integer.toString(draft.key().year())),
                redirect);
    }

    @GetMapping("/indicators/{indicator}/withdraw")
    ModelAndView withdrawing(@PathVariable("indicator") String id, @RequestParam Map<String, String> chosen) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        return withdrawing(indicator, chosen, FormErrors.none());
    }

    @PostMapping("/indicators/{indicator}/withdraw")
    ModelAndView withdraw(
            @PathVariable("indicator") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        Optional<FigureKey> key = key(indicator, form);
        Outcome<Figure> outcome = key.<Outcome<Figure>>map(which -> indicators.withdraw(
                        which, form.getOrDefault("reason", ""), viewer.account().orElseThrow()))
                .orElseGet(() -> Outcome.refused("", "indicators.refusal.noFigure"));
        if (outcome instanceof Outcome.Refused<Figure> refused) {
            return Answer.again(withdrawing(indicator, form, FormErrors.of(refused)));
        }
        return Answer.next(
                "/indicators/" + indicator.id(), Flash.success("indicators.withdrawn", indicator.name()), redirect);
    }

    private ModelAndView withdrawing(Indicator indicator, Map<String, String> chosen, FormErrors errors) {
        return page("withdraw", indicator, key(indicator, chosen).flatMap(queries::findFigure), chosen, errors);
    }

    private ModelAndView page(
            String template,
            Indicator indicator,
            Optional<Figure> standing,
            Map<String, String> cells,
            FormErrors errors) {
        Area area = areas.get(indicator.area());
        List<Option> places = Stream.concat(Stream.of(area), areas.listChildren(area.id()).stream())
                .map(place -> new Option(place.id().toString(), place.name()))
                .toList();
        return new ModelAndView(
                "indicators/" + template, "page", new FigureFormPage(area, indicator, standing, places, cells, errors));
    }

    /** The figure an address or form means; empty if it means none. */
    private static Optional<FigureKey> key(Indicator indicator, Map<String, String> chosen) {
        try {
            return Optional.of(new FigureKey(
                    indicator.id(),
                    AreaId.parse(chosen.getOrDefault("area", "")),
                    Integer.parseInt(chosen.getOrDefault("year", "")),
                    FigurePeriod.valueOf(chosen.getOrDefault("period", "YEAR"))));
        } catch (NotFound | IllegalArgumentException incomplete) {
            return Optional.empty();
        }
    }
}
