package org.kepu.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.access.Viewer;
import org.kepu.intake.ImportId;
import org.kepu.intake.review.ClauseCorrection;
import org.kepu.intake.review.Find;
import org.kepu.intake.review.Fingerprint;
import org.kepu.plan.ClauseId;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Clauses of a draft: text, units, order, splitting and merging. */
@Controller
class ClauseController {

    private final Desk desk;
    private final Saving saving;

    ClauseController(Desk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    @GetMapping("/office/documents/{document}/clauses/{item}")
    ModelAndView form(@PathVariable String document, @PathVariable String item) {
        PlanDraft.Clause clause =
                get(desk.bench(document, Optional.empty()).review().draft(), item);
        return page(document, clause, ClauseForm.of(clause), Fingerprint.of(clause), FormErrors.none());
    }

    @PostMapping("/office/documents/{document}/clauses/{item}")
    ModelAndView save(
            @PathVariable String document,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String leads,
            @RequestParam(defaultValue = "") String supports,
            @RequestParam(defaultValue = "false") boolean openEnded,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean htmx,
            Viewer viewer) {
        ClauseForm form = new ClauseForm(title, text, leads, supports, openEnded);
        Outcome<Integer> outcome = Saving.then(form.read(item), edit -> desk.correct(document, was, edit, viewer));
        return saving.answer(outcome, htmx, document, "#c-" + item, draft -> get(draft, item), errors -> {
            PlanDraft.Clause clause =
                    get(desk.bench(document, Optional.empty()).review().draft(), item);
            return page(document, clause, form, Fingerprint.of(clause), errors);
        });
    }

    @PostMapping("/office/documents/{document}/clauses/{item}/step")
    ModelAndView step(
            @PathVariable String document,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "0") int at,
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String was,
            Viewer viewer,
            RedirectAttributes redirect) {
        ClauseCorrection correction = switch (step) {
            case "up" -> new ClauseCorrection.Move(item, -1);
            case "down" -> new ClauseCorrection.Move(item, 1);
            case "to" -> new ClauseCorrection.MoveTo(item, programme);
            case "split" -> new ClauseCorrection.Split(item, at);
            case "merge" -> new ClauseCorrection.MergeNext(item);
            case "remove" -> new ClauseCorrection.Remove(item);
            default -> throw new NotFound("step " + step);
        };
        String anchor = step.equals("remove") ? "#programmes" : "#c-" + item;
        return desk.step(document, was, correction, viewer, anchor, redirect);
    }

    @PostMapping("/office/documents/{document}/clauses/{item}/descent")
    ModelAndView descent(
            @PathVariable String document,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String was,
            Viewer viewer,
            RedirectAttributes redirect) {
        boolean samePeriod =
                desk.bench(document, Optional.empty()).review().about().base().isPresent();
        Optional<ClauseId> from =
                Optional.of(origin).filter(id -> !id.isEmpty()).map(ClauseId::parse);
        ClauseCorrection correction = new ClauseCorrection.Descent(
                item,
                samePeriod ? from : Optional.empty(),
                samePeriod ? Set.of() : from.map(Set::of).orElseGet(Set::of));
        Outcome<Integer> outcome = desk.correct(document, was, correction, viewer);
        desk.after(outcome, document, "", redirect);
        return new ModelAndView("redirect:/office/documents/" + ImportId.parse(document) + "/difference#d-" + item);
    }

    private ModelAndView page(
            String document, PlanDraft.Clause clause, ClauseForm form, String was, FormErrors errors) {
        PlanDraft.Lines none = new PlanDraft.Lines(0, 0);
        Bench bench = desk.bench(document, Optional.of(clause.lines().orElse(none)));
        List<String> order = bench.review().draft().clauses().stream()
                .map(PlanDraft.Clause::id)
                .toList();
        int at = order.indexOf(clause.id());
        return new ModelAndView(
                "intake/clause",
                "page",
                new ClausePage(
                        bench,
                        clause,
                        Find.numberOf(bench.review().draft(), clause.id()),
                        form,
                        was,
                        errors,
                        at > 0 ? order.get(at - 1) : "",
                        at >= 0 && at + 1 < order.size() ? order.get(at + 1) : "",
                        names(bench.review().draft())));
    }

    private static String names(PlanDraft draft) {
        return Stream.concat(
                        draft.namedUnits().stream().map(PlanDraft.Unit::name),
                        draft.units().stream().map(PlanDraft.Unit::name))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static PlanDraft.Clause get(PlanDraft draft, String id) {
        return Find.clause(draft, id).orElseThrow(() -> new NotFound("clause " + id));
    }
}
