package org.kepu.intake.web;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.intake.review.ClauseCorrection;
import org.kepu.intake.review.Find;
import org.kepu.intake.review.Fingerprint;
import org.kepu.intake.review.ProgrammeCorrection;
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

/** Programmes of a draft. */
@Controller
class ProgrammeController {

    private final Desk desk;
    private final Saving saving;

    ProgrammeController(Desk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    @GetMapping("/office/documents/{document}/programmes/{programme}")
    ModelAndView form(@PathVariable String document, @PathVariable String programme) {
        Bench bench = desk.bench(document, Optional.of(new PlanDraft.Lines(0, 0)));
        PlanDraft.Programme found = get(bench.review().draft(), programme);
        return page(bench, found, ProgrammeForm.of(found), Fingerprint.of(bare(found)), FormErrors.none());
    }

    @PostMapping("/office/documents/{document}/programmes/{programme}")
    ModelAndView save(
            @PathVariable String document,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String intro,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean htmx,
            Viewer viewer) {
        ProgrammeForm form = new ProgrammeForm(part, code, number, title, kind, audience, intro);
        Outcome<Integer> outcome = Saving.then(form.read(programme), edit -> desk.correct(document, was, edit, viewer));
        return saving.answer(
                outcome, htmx, document, "#p-" + programme, draft -> bare(get(draft, programme)), errors -> {
                    Bench bench = desk.bench(document, Optional.of(new PlanDraft.Lines(0, 0)));
                    return page(bench, get(bench.review().draft(), programme), form, was, errors);
                });
    }

    @PostMapping("/office/documents/{document}/programmes")
    ModelAndView add(
            @PathVariable String document,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (title.isBlank()) {
            return desk.after(Outcome.refused("title", "intake.refusal.title"), document, "#programmes", redirect);
        }
        String last = desk.bench(document, Optional.empty()).review().draft().programmes().stream()
                .reduce((first, second) -> second)
                .map(PlanDraft.Programme::id)
                .orElse("");
        return desk.step(
                document,
                "",
                new ProgrammeCorrection.Add(last, title, ProgrammeForm.kindOf(kind)),
                viewer,
                "#programmes",
                redirect);
    }

    @PostMapping("/office/documents/{document}/programmes/{programme}/remove")
    ModelAndView remove(
            @PathVariable String document, @PathVariable String programme, Viewer viewer, RedirectAttributes redirect) {
        return desk.step(document, "", new ProgrammeCorrection.Remove(programme), viewer, "#programmes", redirect);
    }

    @PostMapping("/office/documents/{document}/programmes/{programme}/move")
    ModelAndView move(
            @PathVariable String document,
            @PathVariable String programme,
            @RequestParam(defaultValue = "1") int places,
            Viewer viewer,
            RedirectAttributes redirect) {
        return desk.step(
                document, "", new ProgrammeCorrection.Move(programme, places), viewer, "#p-" + programme, redirect);
    }

    @PostMapping("/office/documents/{document}/programmes/{programme}/clauses")
    ModelAndView addClause(
            @PathVariable String document,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String title,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (title.isBlank()) {
            return desk.after(Outcome.refused("title", "intake.refusal.title"), document, "#p-" + programme, redirect);
        }
        return desk.step(document, "", new ClauseCorrection.Add(programme, title), viewer, "#p-" + programme, redirect);
    }

    private static ModelAndView page(
            Bench bench, PlanDraft.Programme programme, ProgrammeForm form, String was, FormErrors errors) {
        return new ModelAndView("intake/programme", "page", new ProgrammePage(bench, programme, form, was, errors));
    }

    private static PlanDraft.Programme get(PlanDraft draft, String id) {
        return Find.programme(draft, id).orElseThrow(() -> new NotFound("programme " + id));
    }

    private static PlanDraft.Programme bare(PlanDraft.Programme programme) {
        return programme.withClauses(java.util.List.of());
    }
}
