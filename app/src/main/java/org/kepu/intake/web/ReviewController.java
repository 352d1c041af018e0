package org.kepu.intake.web;

import org.kepu.access.Viewer;
import org.kepu.intake.ImportId;
import org.kepu.intake.Intake;
import org.kepu.intake.Reviewing;
import org.kepu.intake.review.NoticeCorrection;
import org.kepu.plan.PlanDifference;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review as a whole: overview, notices, undo, comparison, adoption. */
@Controller
class ReviewController {

    private final Desk desk;
    private final Reviewing reviewing;
    private final Intake intake;
    private final PlanQueries plans;

    ReviewController(Desk desk, Reviewing reviewing, Intake intake, PlanQueries plans) {
        this.desk = desk;
        this.reviewing = reviewing;
        this.intake = intake;
        this.plans = plans;
    }

    @GetMapping("/office/documents/{document}/review")
    ModelAndView overview(@PathVariable String document) {
        return desk.overview(document, FormErrors.none());
    }

    @PostMapping("/office/documents/{document}/notices/{notice}")
    ModelAndView settle(
            @PathVariable String document,
            @PathVariable String notice,
            @RequestParam(defaultValue = "true") boolean settled,
            Viewer viewer,
            RedirectAttributes redirect) {
        int index = Typed.number(notice).orElseThrow(() -> new NotFound("notice " + notice));
        return desk.step(document, "", new NoticeCorrection(index, settled), viewer, "#doubts", redirect);
    }

    @PostMapping("/office/documents/{document}/undo")
    ModelAndView undo(@PathVariable String document, RedirectAttributes redirect) {
        return desk.after(reviewing.undo(ImportId.parse(document)), document, "", redirect);
    }

    @PostMapping("/office/documents/{document}/redo")
    ModelAndView redo(@PathVariable String document, RedirectAttributes redirect) {
        return desk.after(reviewing.redo(ImportId.parse(document)), document, "", redirect);
    }

    @GetMapping("/office/documents/{document}/difference")
    ModelAndView difference(@PathVariable String document) {
        ImportId id = ImportId.parse(document);
        var review = reviewing.get(id);
        PlanId old = review.about()
                .base()
                .map(base -> base.plan())
                .or(() -> review.about().predecessor())
                .orElseThrow(() -> new NotFound("what " + id + " follows"));
        var before = review.about()
                .base()
                .map(base -> plans.get(old, base.edition()))
                .orElseGet(() -> plans.get(old));
        return new ModelAndView(
                "intake/difference",
                "page",
                new DifferencePage(review, before, PlanDifference.between(before, review.draft())));
    }

    @PostMapping("/office/documents/{document}/compare")
    ModelAndView compare(@PathVariable String document, Viewer viewer, RedirectAttributes redirect) {
        return desk.after(reviewing.compareAgain(ImportId.parse(document), viewer), document, "", redirect);
    }

    @PostMapping("/office/documents/{document}/adopt")
    ModelAndView adopt(
            @PathVariable String document,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (intake.adopt(ImportId.parse(document), version, viewer)) {
            case Outcome.Refused<PlanId> refused -> desk.overview(document, FormErrors.of(refused));
            case Outcome.Done<PlanId>(PlanId plan) -> {
                Flash.success("intake.adopted").on(redirect);
                yield new ModelAndView("redirect:/office/plans/" + plan);
            }
        };
    }
}
