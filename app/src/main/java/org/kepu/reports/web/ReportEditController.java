package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.reports.Attachments;
import org.kepu.reports.Kept;
import org.kepu.reports.Knowledge;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportState;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.reports.ReportWriting;
import org.kepu.reports.Reporting;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a liaison write a report; the texts start as sentences from the ledger and are saved while they are typed. */
@Controller
class ReportEditController {

    private static final String SHOWN = "was.";

    private final ReportQueries queries;
    private final Reporting reporting;
    private final ReportWriting writing;
    private final Knowledge knowledge;
    private final Attachments attachments;
    private final Clock clock;

    ReportEditController(
            ReportQueries queries,
            Reporting reporting,
            ReportWriting writing,
            Knowledge knowledge,
            Attachments attachments,
            Clock clock) {
        this.queries = queries;
        this.reporting = reporting;
        this.writing = writing;
        this.knowledge = knowledge;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/reports/{report}/edit")
    ModelAndView form(@PathVariable("report") String id) {
        ReportView report = queries.get(ReportId.parse(id));
        return report.row().state() == ReportState.DRAFT && !report.row().closed()
                ? page(report, Map.of(), FormErrors.none())
                : new ModelAndView("redirect:/reports/" + report.row().id());
    }

    /** Keeps the text, and hands it in where that button was pushed; a script asks for the line below the form only. */
    @PostMapping("/reports/{report}/edit")
    ModelAndView write(
            @PathVariable("report") String id,
            @RequestParam Map<String, String> form,
            @RequestHeader("HX-Request") Optional<String> script,
            Viewer viewer,
            RedirectAttributes redirect) {
        ReportId report = ReportId.parse(id);
        Outcome<Kept> outcome = writing.write(report, form, shown(form));
        FormErrors errors = switch (outcome) {
            case Outcome.Refused<Kept> refused -> FormErrors.of(refused);
            case Outcome.Done<Kept>(Kept kept) -> new FormErrors(kept.conflicts());
        };
        if (script.isPresent()) {
            return saved(queries.get(report), form, errors);
        }
        if (errors.any()) {
            return again(report, form, errors);
        }
        if (!"submit".equals(form.get("do"))) {
            return Answer.next("/reports/" + report + "/edit", Flash.success("reports.saved"), redirect);
        }
        Outcome<ReportId> handedIn = reporting.take(report, ReportStep.SUBMIT, Act.of(viewer, clock.instant()));
        if (handedIn instanceof Outcome.Refused<ReportId> refused) {
            return again(report, form, FormErrors.of(refused));
        }
        return Answer.next("/reports/" + report, Flash.success("reports.did.SUBMIT"), redirect);
    }

    /** Takes over another unit's answer; what else stands in the form is kept first. */
    @PostMapping("/reports/{report}/follow")
    ModelAndView follow(
            @PathVariable("report") String id,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam Map<String, String> form) {
        ReportId report = ReportId.parse(id);
        Outcome<Kept> kept = writing.write(report, form, shown(form));
        if (kept instanceof Outcome.Refused<Kept> refused) {
            return again(report, form, FormErrors.of(refused));
        }
        Outcome<ReportId> outcome = clause.isEmpty() || unit.isEmpty()
                ? Outcome.refused("", "reports.refusal.nothingToFollow")
                : writing.follow(report, ClauseId.parse(clause), UnitId.parse(unit));
        return outcome instanceof Outcome.Refused<ReportId> refused
                ? again(report, Map.of(), FormErrors.of(refused))
                : new ModelAndView("redirect:/reports/" + report + "/edit#f-body." + ClauseId.parse(clause));
    }

    private ModelAndView again(ReportId report, Map<String, String> typed, FormErrors errors) {
        return Answer.again(page(queries.get(report), typed, errors));
    }

    private ModelAndView page(ReportView report, Map<String, String> typed, FormErrors errors) {
        return new ModelAndView(
                "reports/edit",
                "page",
                new ReportEditPage(report, knowledge.of(report), attachments.list(report), typed, errors));
    }

    /** A field in conflict keeps its old print, so that saving again says so again; only the whole page shows both texts. */
    private ModelAndView saved(ReportView report, Map<String, String> form, FormErrors errors) {
        Map<String, String> prints = new HashMap<>(report.prints());
        errors.list()
                .forEach(refusal ->
                        prints.computeIfPresent(refusal.field(), (field, now) -> form.getOrDefault(SHOWN + field, "")));
        String time = LocalTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
        return new ModelAndView("reports/saved", "page", new SavedPage(prints, time, errors));
    }

    private static Map<String, String> shown(Map<String, String> form) {
        Map<String, String> shown = new HashMap<>();
        form.forEach((field, print) -> {
            if (field.startsWith(SHOWN)) {
                shown.put(field.substring(SHOWN.length()), print);
            }
        });
        return shown;
    }
}
