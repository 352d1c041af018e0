package org.kepu.intake.web;

import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.intake.review.Fingerprint;
import org.kepu.intake.review.PartCorrection;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms for what stands beside the programmes. */
@Controller
class PartController {

    private final Desk desk;
    private final Saving saving;

    PartController(Desk desk, Saving saving) {
        this.desk = desk;
        this.saving = saving;
    }

    @GetMapping("/office/documents/{document}/head")
    ModelAndView head(@PathVariable String document) {
        Bench bench = desk.bench(document, Optional.of(new PlanDraft.Lines(0, 0)));
        var head = PartCorrection.Head.of(bench.review().draft());
        return page("intake/head", new FormPage<>(bench, HeadForm.of(head), Fingerprint.of(head), FormErrors.none()));
    }

    @PostMapping("/office/documents/{document}/head")
    ModelAndView head(
            @PathVariable String document,
            HeadForm form,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean htmx,
            Viewer viewer) {
        Outcome<Integer> outcome = Saving.then(form.read(), head -> desk.correct(document, was, head, viewer));
        return saving.answer(
                outcome,
                htmx,
                document,
                "#head",
                draft -> PartCorrection.Head.of(draft),
                errors -> page("intake/head", new FormPage<>(bench(document), form, was, errors)));
    }

    @GetMapping("/office/documents/{document}/indicators")
    ModelAndView indicators(@PathVariable String document) {
        Bench bench = bench(document);
        var indicators = bench.review().draft().indicators();
        return page(
                "intake/indicators",
                new FormPage<>(bench, IndicatorForm.of(indicators), Fingerprint.of(indicators), FormErrors.none()));
    }

    @PostMapping("/office/documents/{document}/indicators")
    ModelAndView indicators(
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean htmx,
            Viewer viewer) {
        IndicatorForm form = IndicatorForm.typed(typed);
        Outcome<Integer> outcome =
                Saving.then(form.read(), indicators -> desk.correct(document, was, indicators, viewer));
        return saving.answer(
                outcome,
                htmx,
                document,
                "#indicators",
                PlanDraft::indicators,
                errors -> page("intake/indicators", new FormPage<>(bench(document), form, was, errors)));
    }

    @GetMapping("/office/documents/{document}/phases")
    ModelAndView phases(@PathVariable String document) {
        Bench bench = bench(document);
        var phases = bench.review().draft().phases();
        return page(
                "intake/phases",
                new FormPage<>(bench, PhaseForm.of(phases), Fingerprint.of(phases), FormErrors.none()));
    }

    @PostMapping("/office/documents/{document}/phases")
    ModelAndView phases(
            @PathVariable String document,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String was,
            @RequestHeader(name = "HX-Request", required = false, defaultValue = "false") boolean htmx,
            Viewer viewer) {
        PhaseForm form = PhaseForm.typed(typed);
        Outcome<Integer> outcome = Saving.then(form.read(), phases -> desk.correct(document, was, phases, viewer));
        return saving.answer(
                outcome,
                htmx,
                document,
                "#phases",
                PlanDraft::phases,
                errors -> page("intake/phases", new FormPage<>(bench(document), form, was, errors)));
    }

    private Bench bench(String document) {
        return desk.bench(document, Optional.of(new PlanDraft.Lines(0, 0)));
    }

    private static ModelAndView page(String template, FormPage<?> page) {
        return new ModelAndView(template, "page", page);
    }
}
