package org.kepu.intake.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.kepu.intake.ImportId;
import org.kepu.intake.Reviewing;
import org.kepu.intake.review.Fingerprint;
import org.kepu.plan.PlanDraft;
import org.kepu.shared.Outcome;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form: to a script, which saves while people type, a line under the form; to a browser, the next page. */
@Component
class Saving {

    private final Reviewing reviewing;
    private final Clock clock;

    Saving(Reviewing reviewing, Clock clock) {
        this.reviewing = reviewing;
        this.clock = clock;
    }

    static <T> Outcome<Integer> then(Outcome<T> read, Function<T, Outcome<Integer>> save) {
        return switch (read) {
            case Outcome.Refused<T>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<T>(T value) -> save.apply(value);
        };
    }

    /**
     * The answer.
     *
     * @param part finds what the form is about in the saved draft
     * @param again shows the form again with what was typed
     */
    ModelAndView answer(
            Outcome<Integer> outcome,
            boolean htmx,
            String document,
            String anchor,
            Function<PlanDraft, ?> part,
            Function<FormErrors, ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Refused<Integer> refused ->
                htmx
                        ? new ModelAndView("intake/saved", "page", new SavedLine("", "", FormErrors.of(refused)))
                        : again.apply(FormErrors.of(refused));
            case Outcome.Done<Integer> done ->
                htmx
                        ? new ModelAndView("intake/saved", "page", saved(document, part))
                        : new ModelAndView(
                                "redirect:/office/documents/" + ImportId.parse(document) + "/review" + anchor);
        };
    }

    private SavedLine saved(String document, Function<PlanDraft, ?> part) {
        PlanDraft draft = reviewing.get(ImportId.parse(document)).draft();
        String time = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
        return new SavedLine(Fingerprint.of(part.apply(draft)), time, FormErrors.none());
    }
}
