package org.kepu.experts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.experts.ConflictDraft;
import org.kepu.experts.ExpertId;
import org.kepu.experts.ExpertNames;
import org.kepu.experts.ExpertQueries;
import org.kepu.experts.ExpertView;
import org.kepu.experts.Experts;
import org.kepu.shared.Outcome;
import org.kepu.shared.UuidV7;
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

/** One expert: facts, declarations, retiring. */
@Controller
class ExpertController {

    private final Experts experts;
    private final ExpertQueries queries;
    private final ExpertNames names;
    private final AreaQueries areas;
    private final Clock clock;

    ExpertController(Experts experts, ExpertQueries queries, ExpertNames names, AreaQueries areas, Clock clock) {
        this.experts = experts;
        this.queries = queries;
        this.names = names;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/volunteers/experts/{expert}")
    ModelAndView show(@PathVariable String expert, Viewer viewer) {
        return page(ExpertId.parse(expert), "", Map.of(), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/experts/{expert}/phone")
    ModelAndView phone(@PathVariable String expert, Viewer viewer) {
        ExpertId id = ExpertId.parse(expert);
        return page(id, names.showPhone(viewer, queries.get(id)), Map.of(), viewer, FormErrors.none());
    }

    @PostMapping("/volunteers/experts/{expert}/retire")
    ModelAndView retire(
            @PathVariable String expert,
            @RequestParam(defaultValue = "false") boolean erase,
            Viewer viewer,
            RedirectAttributes redirect) {
        ExpertId id = ExpertId.parse(expert);
        return answer(id, experts.retire(id, erase, viewer), Map.of(), viewer, redirect);
    }

    @PostMapping("/volunteers/experts/{expert}/conflicts")
    ModelAndView declare(
            @PathVariable String expert,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ExpertId id = ExpertId.parse(expert);
        RowReader reader = new RowReader(SheetRow.typed(form));
        ConflictDraft draft = new ConflictDraft(form.getOrDefault("text", ""), reader.day("from"), reader.day("to"));
        Outcome<ExpertId> outcome =
                reader.problems().isEmpty() ? experts.declare(id, draft, viewer) : Outcome.refused(reader.problems());
        return answer(id, outcome, form, viewer, redirect);
    }

    @PostMapping("/volunteers/experts/{expert}/conflicts/{conflict}/end")
    ModelAndView end(
            @PathVariable String expert, @PathVariable String conflict, Viewer viewer, RedirectAttributes redirect) {
        ExpertId id = ExpertId.parse(expert);
        return answer(id, experts.end(id, UuidV7.parse(conflict), viewer), Map.of(), viewer, redirect);
    }

    private ModelAndView answer(
            ExpertId id,
            Outcome<ExpertId> outcome,
            Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Refused<ExpertId> refused -> Answer.again(page(id, "", form, viewer, FormErrors.of(refused)));
            case Outcome.Done<ExpertId> _ ->
                Answer.next("/volunteers/experts/" + id, Flash.success("volunteers.saved"), redirect);
        };
    }

    private ModelAndView page(ExpertId id, String phone, Map<String, String> cells, Viewer viewer, FormErrors errors) {
        ExpertView expert = queries.get(id);
        return new ModelAndView(
                "experts/expert",
                "page",
                new ExpertPage(
                        expert,
                        names.names(viewer, List.of(expert)).getOrDefault(id, ""),
                        phone,
                        areas.find(expert.area()).map(Area::name).orElse("…"),
                        queries.listConflicts(id),
                        LocalDate.now(clock),
                        names.keeps(viewer, expert),
                        cells,
                        errors));
    }
}
