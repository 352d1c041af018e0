package org.kepu.indicators.web;

import java.util.Map;
import java.util.function.Function;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.IndicatorCells;
import org.kepu.indicators.IndicatorDraft;
import org.kepu.indicators.IndicatorId;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.indicators.Indicators;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
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

/** Defines indicators and changes definitions. */
@Controller
class IndicatorEditController {

    private final Indicators indicators;
    private final IndicatorQueries queries;
    private final AreaQueries areas;

    IndicatorEditController(Indicators indicators, IndicatorQueries queries, AreaQueries areas) {
        this.indicators = indicators;
        this.queries = queries;
        this.areas = areas;
    }

    @GetMapping("/indicators/in/{area}/new")
    ModelAndView newIndicator(@PathVariable("area") String id) {
        return form(areas.get(AreaId.parse(id)), Map.of("direction", "UP", "decimals", "2"), FormErrors.none());
    }

    @PostMapping("/indicators/in/{area}/new")
    ModelAndView define(
            @PathVariable("area") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        return after(
                form,
                draft -> indicators.define(area.id(), draft, viewer.account().orElseThrow()),
                errors -> form(area, form, errors),
                redirect);
    }

    @GetMapping("/indicators/{indicator}/edit")
    ModelAndView edit(@PathVariable("indicator") String id) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        return form(indicator, IndicatorCells.of(indicator), FormErrors.none());
    }

    @PostMapping("/indicators/{indicator}/edit")
    ModelAndView change(
            @PathVariable("indicator") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Indicator indicator = queries.get(IndicatorId.parse(id));
        Map<String, String> cells = new java.util.HashMap<>(form);
        if (indicator.ofPlan()) {
            cells.put("name", indicator.name());
            cells.put("unit", indicator.unit());
        }
        return after(
                cells,
                draft -> indicators.change(
                        indicator.id(), draft, viewer.account().orElseThrow()),
                errors -> form(indicator, cells, errors),
                redirect);
    }

    private ModelAndView after(
            Map<String, String> form,
            Function<IndicatorDraft, Outcome<IndicatorId>> command,
            Function<FormErrors, ModelAndView> again,
            RedirectAttributes redirect) {
        RowReader reader = new RowReader(SheetRow.typed(form));
        IndicatorDraft draft = IndicatorCells.draft(reader);
        Outcome<IndicatorId> outcome =
                reader.problems().isEmpty() ? command.apply(draft) : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<IndicatorId> refused -> Answer.again(again.apply(FormErrors.of(refused)));
            case Outcome.Done<IndicatorId>(var id) ->
                Answer.next(
                        "/indicators/" + id,
                        Flash.success("indicators.saved", queries.get(id).name()),
                        redirect);
        };
    }

    private ModelAndView form(Area area, Map<String, String> cells, FormErrors errors) {
        String list = "/indicators/in/" + area.id();
        return page(
                new IndicatorFormPage(area, "", false, list + "/new", list, queries.list(area.id()), cells, errors));
    }

    private ModelAndView form(Indicator indicator, Map<String, String> cells, FormErrors errors) {
        String path = "/indicators/" + indicator.id();
        return page(new IndicatorFormPage(
                areas.get(indicator.area()),
                indicator.name(),
                indicator.ofPlan(),
                path + "/edit",
                path,
                queries.list(indicator.area()).stream()
                        .filter(other -> !other.id().equals(indicator.id()))
                        .toList(),
                cells,
                errors));
    }

    private static ModelAndView page(IndicatorFormPage page) {
        return new ModelAndView("indicators/form", "page", page);
    }
}
