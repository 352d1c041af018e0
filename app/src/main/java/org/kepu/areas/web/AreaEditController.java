package org.kepu.areas.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaCells;
import org.kepu.areas.AreaDraft;
import org.kepu.areas.AreaKind;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.Areas;
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

/** Creates, changes, closes and reopens areas by hand. */
@Controller
class AreaEditController {

    private final Areas areas;
    private final AreaQueries queries;
    private final AreaForms forms;
    private final Clock clock;

    AreaEditController(Areas areas, AreaQueries queries, AreaForms forms, Clock clock) {
        this.areas = areas;
        this.queries = queries;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/areas/new")
    ModelAndView newCity() {
        return forms.forNew(Optional.empty(), Map.of(), FormErrors.none());
    }

    @PostMapping("/areas/new")
    ModelAndView createCity(@RequestParam Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        return create(Optional.empty(), form, viewer, redirect);
    }

    @GetMapping("/areas/{area}/new")
    ModelAndView newBelow(@PathVariable("area") String id) {
        return forms.forNew(Optional.of(queries.get(AreaId.parse(id))), Map.of(), FormErrors.none());
    }

    @PostMapping("/areas/{area}/new")
    ModelAndView createBelow(
            @PathVariable("area") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return create(Optional.of(queries.get(AreaId.parse(id))), form, viewer, redirect);
    }

    @GetMapping("/areas/{place}/edit")
    ModelAndView edit(@PathVariable("place") String id) {
        Area area = queries.get(AreaId.parse(id));
        return forms.forChange(area, AreaCells.of(area), FormErrors.none());
    }

    @PostMapping("/areas/{place}/edit")
    ModelAndView change(
            @PathVariable("place") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area area = queries.get(AreaId.parse(id));
        RowReader reader = reader(form);
        AreaDraft draft = AreaCells.draft(reader, area.parent(), area.kind());
        Outcome<AreaId> outcome = reader.problems().isEmpty()
                ? areas.change(area.id(), draft, viewer.account())
                : Outcome.refused(reader.problems());
        return outcome instanceof Outcome.Refused<AreaId> refused
                ? Answer.again(forms.forChange(area, form, FormErrors.of(refused)))
                : shown(area.id(), "areas.saved", draft.name(), redirect);
    }

    @GetMapping("/areas/{place}/close")
    ModelAndView closing(@PathVariable("place") String id) {
        return closing(queries.get(AreaId.parse(id)), LocalDate.now(clock).toString(), FormErrors.none());
    }

    @PostMapping("/areas/{place}/close")
    ModelAndView close(
            @PathVariable("place") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area area = queries.get(AreaId.parse(id));
        RowReader reader = reader(form);
        Optional<LocalDate> day = reader.day("validTo");
        if (day.isEmpty() && reader.problems().isEmpty()) {
            reader.refuse("validTo", "imports.cell.required");
        }
        Outcome<AreaId> outcome = day.map(from -> areas.close(area.id(), from, viewer.account()))
                .orElseGet(() -> Outcome.refused(reader.problems()));
        return outcome instanceof Outcome.Refused<AreaId> refused
                ? Answer.again(closing(area, form.getOrDefault("validTo", ""), FormErrors.of(refused)))
                : shown(area.id(), "areas.closed", area.name(), redirect);
    }

    @PostMapping("/areas/{place}/reopen")
    ModelAndView reopen(@PathVariable("place") String id, Viewer viewer, RedirectAttributes redirect) {
        Area area = queries.get(AreaId.parse(id));
        Outcome<AreaId> outcome = areas.reopen(area.id(), viewer.account());
        if (outcome instanceof Outcome.Refused<AreaId>(var refusals)) {
            return Answer.next(
                    "/areas/" + area.id(), Flash.warn(refusals.getFirst().key()), redirect);
        }
        return shown(area.id(), "areas.reopened", area.name(), redirect);
    }

    private ModelAndView create(
            Optional<Area> parent, Map<String, String> form, Viewer viewer, RedirectAttributes redirect) {
        RowReader reader = reader(form);
        AreaDraft draft = AreaCells.draft(
                reader, parent.map(Area::id), parent.isPresent() ? AreaKind.VILLAGE : AreaKind.PREFECTURE);
        Outcome<AreaId> outcome = reader.problems().isEmpty()
                ? areas.create(draft, viewer.account())
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Done<AreaId>(var id) -> shown(id, "areas.saved", draft.name(), redirect);
            case Outcome.Refused<AreaId> refused -> Answer.again(forms.forNew(parent, form, FormErrors.of(refused)));
        };
    }

    private static RowReader reader(Map<String, String> form) {
        return new RowReader(SheetRow.typed(form));
    }

    private static ModelAndView closing(Area area, String day, FormErrors errors) {
        return new ModelAndView("areas/close", "page", new AreaClosingPage(area, day, errors));
    }

    private static ModelAndView shown(AreaId id, String key, String name, RedirectAttributes redirect) {
        return Answer.next("/areas/" + id, Flash.success(key, name), redirect);
    }
}
