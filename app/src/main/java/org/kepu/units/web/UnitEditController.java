package org.kepu.units.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.Unit;
import org.kepu.units.UnitCells;
import org.kepu.units.UnitDraft;
import org.kepu.units.UnitQueries;
import org.kepu.units.Units;
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

/** Creates, corrects and renames units. */
@Controller
class UnitEditController {

    private final Units units;
    private final UnitQueries queries;
    private final AreaQueries areas;
    private final Clock clock;

    UnitEditController(Units units, UnitQueries queries, AreaQueries areas, Clock clock) {
        this.units = units;
        this.queries = queries;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/areas/{area}/units/new")
    ModelAndView newUnit(@PathVariable("area") String id) {
        return newForm(areas.get(AreaId.parse(id)), Map.of(), FormErrors.none());
    }

    @PostMapping("/areas/{area}/units/new")
    ModelAndView create(
            @PathVariable("area") String id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        RowReader reader = reader(form);
        UnitDraft draft = UnitCells.draft(reader, area.id());
        return after(
                reader.problems().isEmpty() ? units.create(draft) : Outcome.refused(reader.problems()),
                redirect,
                errors -> newForm(area, form, errors));
    }

    @GetMapping("/units/{unit}/edit")
    ModelAndView edit(@PathVariable("unit") String id) {
        Unit unit = queries.get(UnitId.parse(id));
        return form(unit, "edit", UnitCells.of(unit, queries.listAliases(unit.id())), FormErrors.none());
    }

    @PostMapping("/units/{unit}/edit")
    ModelAndView correct(
            @PathVariable("unit") String id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Unit unit = queries.get(UnitId.parse(id));
        RowReader reader = reader(form);
        UnitDraft draft = UnitCells.draft(reader, unit.area());
        return after(
                reader.problems().isEmpty() ? units.correct(unit.id(), draft) : Outcome.refused(reader.problems()),
                redirect,
                errors -> form(unit, "edit", form, errors));
    }

    @GetMapping("/units/{unit}/rename")
    ModelAndView renaming(@PathVariable("unit") String id) {
        Unit unit = queries.get(UnitId.parse(id));
        Map<String, String> cells = Map.of("from", LocalDate.now(clock).toString());
        return form(unit, "rename", cells, FormErrors.none());
    }

    @PostMapping("/units/{unit}/rename")
    ModelAndView rename(
            @PathVariable("unit") String id, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Unit unit = queries.get(UnitId.parse(id));
        RowReader reader = reader(form);
        reader.required("from", 20);
        String name = reader.required("name", 60);
        String fullName = reader.text("fullName", 60);
        Optional<LocalDate> from = reader.day("from");
        return after(
                from.isPresent() && reader.problems().isEmpty()
                        ? units.rename(unit.id(), name, fullName, from.get())
                        : Outcome.refused(reader.problems()),
                redirect,
                errors -> form(unit, "rename", form, errors));
    }

    private ModelAndView after(
            Outcome<UnitId> outcome, RedirectAttributes redirect, Function<FormErrors, ModelAndView> again) {
        if (outcome instanceof Outcome.Refused<UnitId> refused) {
            return Answer.again(again.apply(FormErrors.of(refused)));
        }
        UnitId id = ((Outcome.Done<UnitId>) outcome).value();
        return Answer.next(
                "/units/" + id, Flash.success("units.saved", queries.get(id).name()), redirect);
    }

    private static RowReader reader(Map<String, String> form) {
        return new RowReader(SheetRow.typed(form));
    }

    private static ModelAndView newForm(Area area, Map<String, String> cells, FormErrors errors) {
        String list = "/areas/" + area.id() + "/units";
        return page(new UnitFormPage(area, "units.form.new", "", list + "/new", list, cells, errors));
    }

    private ModelAndView form(Unit unit, String what, Map<String, String> cells, FormErrors errors) {
        String path = "/units/" + unit.id();
        return page(new UnitFormPage(
                areas.get(unit.area()), "units.form." + what, unit.name(), path + "/" + what, path, cells, errors));
    }

    private static ModelAndView page(UnitFormPage page) {
        return new ModelAndView("units/form", "page", page);
    }
}
