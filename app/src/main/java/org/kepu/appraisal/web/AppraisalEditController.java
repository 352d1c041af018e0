package org.kepu.appraisal.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalDraft;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.Appraising;
import org.kepu.appraisal.Subject;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.units.UnitQueries;
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

/** Begins appraisals, changes them and chooses who is appraised. */
@Controller
class AppraisalEditController {

    private final Appraising appraising;
    private final AppraisalQueries queries;
    private final AreaQueries areas;
    private final UnitQueries units;

    AppraisalEditController(Appraising appraising, AppraisalQueries queries, AreaQueries areas, UnitQueries units) {
        this.appraising = appraising;
        this.queries = queries;
        this.areas = areas;
        this.units = units;
    }

    @GetMapping("/appraisals/in/{area}/new")
    ModelAndView newAppraisal(@PathVariable("area") String id) {
        int year = appraising.thisYear();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("year", Integer.toString(year));
        cells.put("selfDue", LocalDate.of(year, 12, 20).toString());
        cells.put("objectionDays", "5");
        cells.put("noticeDays", "5");
        cells.put("bonusCap", "10");
        return form(areas.get(AreaId.parse(id)), cells, FormErrors.none());
    }

    @PostMapping("/appraisals/in/{area}/new")
    ModelAndView create(
            @PathVariable("area") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Area area = areas.get(AreaId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(form));
        AppraisalDraft draft = AppraisalCells.draft(reader);
        String like = form.getOrDefault("like", "");
        Outcome<AppraisalId> outcome = reader.problems().isEmpty()
                ? appraising.create(
                        area.id(),
                        draft,
                        like.isBlank() ? Optional.empty() : Optional.of(AppraisalId.parse(like)),
                        viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<AppraisalId> refused -> Answer.again(form(area, form, FormErrors.of(refused)));
            case Outcome.Done<AppraisalId>(var made) -> saved(made, draft.title(), redirect);
        };
    }

    @GetMapping("/appraisals/{appraisal}/edit")
    ModelAndView edit(@PathVariable("appraisal") String id) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        return form(appraisal, AppraisalCells.of(appraisal.draft()), FormErrors.none());
    }

    @PostMapping("/appraisals/{appraisal}/edit")
    ModelAndView change(
            @PathVariable("appraisal") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(form));
        AppraisalDraft draft = AppraisalCells.draft(reader);
        Outcome<AppraisalId> outcome = reader.problems().isEmpty()
                ? appraising.change(appraisal.id(), draft, viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<AppraisalId> refused -> Answer.again(form(appraisal, form, FormErrors.of(refused)));
            case Outcome.Done<AppraisalId>(var changed) -> saved(changed, draft.title(), redirect);
        };
    }

    @GetMapping("/appraisals/{appraisal}/subjects")
    ModelAndView subjects(@PathVariable("appraisal") String id) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        Set<String> chosen = queries.listSheets(appraisal.id()).stream()
                .map(sheet -> switch (sheet.subject()) {
                    case Subject.OfUnit(UnitId unit) -> unit.toString();
                    case Subject.OfArea(AreaId area) -> area.toString();
                })
                .collect(Collectors.toSet());
        return subjects(appraisal, chosen, FormErrors.none());
    }

    @PostMapping("/appraisals/{appraisal}/subjects")
    ModelAndView choose(
            @PathVariable("appraisal") String id,
            @RequestParam(required = false, defaultValue = "") List<String> unit,
            @RequestParam(required = false, defaultValue = "") List<String> county,
            Viewer viewer,
            RedirectAttributes redirect) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        Outcome<AppraisalId> outcome = appraising.choose(
                appraisal.id(),
                unit.stream().map(UnitId::parse).collect(Collectors.toSet()),
                county.stream().map(AreaId::parse).collect(Collectors.toSet()),
                viewer.account().orElseThrow());
        return switch (outcome) {
            case Outcome.Refused<AppraisalId> refused -> {
                Set<String> chosen = new java.util.HashSet<>(unit);
                chosen.addAll(county);
                yield Answer.again(subjects(appraisal, chosen, FormErrors.of(refused)));
            }
            case Outcome.Done<AppraisalId>(var changed) ->
                saved(changed, appraisal.draft().title(), redirect);
        };
    }

    private ModelAndView subjects(Appraisal appraisal, Set<String> chosen, FormErrors errors) {
        return new ModelAndView(
                "appraisal/subjects",
                "page",
                new SubjectsPage(
                        areas.get(appraisal.area()),
                        appraisal,
                        units.list(appraisal.area()).stream()
                                .map(each -> new Option(each.id().toString(), each.name()))
                                .toList(),
                        areas.listChildren(appraisal.area()).stream()
                                .map(each -> new Option(each.id().toString(), each.name()))
                                .toList(),
                        chosen,
                        errors));
    }

    private ModelAndView form(Area area, Map<String, String> cells, FormErrors errors) {
        List<Option> earlier = queries.list(List.of(area.id())).stream()
                .map(each -> new Option(
                        each.id().toString(),
                        each.draft().year() + " " + each.draft().title()))
                .toList();
        return page(new AppraisalFormPage(
                area, "", "/appraisals/in/" + area.id() + "/new", "/appraisals", earlier, cells, errors));
    }

    private ModelAndView form(Appraisal appraisal, Map<String, String> cells, FormErrors errors) {
        String path = "/appraisals/" + appraisal.id();
        return page(new AppraisalFormPage(
                areas.get(appraisal.area()),
                appraisal.draft().title(),
                path + "/edit",
                path,
                List.of(),
                cells,
                errors));
    }

    private static ModelAndView page(AppraisalFormPage page) {
        return new ModelAndView("appraisal/form", "page", page);
    }

    private static ModelAndView saved(AppraisalId id, String title, RedirectAttributes redirect) {
        return Answer.next("/appraisals/" + id, Flash.success("appraisal.saved", title), redirect);
    }
}
