package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.plan.ClauseId;
import org.kepu.reports.ReportDraft;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportState;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.reports.Reporting;
import org.kepu.shared.Outcome;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a liaison write a report; the texts start as sentences from the ledger. */
@Controller
class ReportEditController {

    private static final String BODY = "body.";

    private final ReportQueries queries;
    private final Reporting reporting;
    private final Clock clock;

    ReportEditController(ReportQueries queries, Reporting reporting, Clock clock) {
        this.queries = queries;
        this.reporting = reporting;
        this.clock = clock;
    }

    @GetMapping("/reports/{report}/edit")
    ModelAndView form(@PathVariable("report") String id) {
        ReportView report = queries.get(ReportId.parse(id));
        if (report.row().state() != ReportState.DRAFT) {
            return new ModelAndView("redirect:/reports/" + id);
        }
        Map<String, String> typed = new HashMap<>();
        typed.put("overview", report.overview());
        typed.put("problems", report.problems());
        typed.put("plans", report.plans());
        return page(report, typed, FormErrors.none());
    }

    /** Keeps the text, and hands it in where that button was pushed. */
    @PostMapping("/reports/{report}/edit")
    ModelAndView write(
            @PathVariable("report") String id,
            @RequestParam(defaultValue = "-1") int revision,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        ReportId report = ReportId.parse(id);
        Outcome<ReportId> outcome = reporting.write(report, revision, draft(typed, queries.get(report)));
        if (outcome instanceof Outcome.Refused<ReportId> refused) {
            return again(report, typed, refused);
        }
        if (!"submit".equals(typed.get("do"))) {
            Flash.success("reports.saved").on(redirect);
            return new ModelAndView("redirect:/reports/" + report + "/edit");
        }
        Outcome<ReportId> handedIn = reporting.take(report, ReportStep.SUBMIT, Act.of(viewer, clock.instant()));
        if (handedIn instanceof Outcome.Refused<ReportId> refused) {
            return again(report, typed, refused);
        }
        Flash.success("reports.did.SUBMIT").on(redirect);
        return new ModelAndView("redirect:/reports/" + report);
    }

    private ModelAndView again(ReportId report, Map<String, String> typed, Outcome.Refused<ReportId> refused) {
        ModelAndView again = page(queries.get(report), typed, FormErrors.of(refused));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ReportDraft draft(Map<String, String> typed, ReportView before) {
        return new ReportDraft(
                typed.getOrDefault("overview", ""),
                typed.getOrDefault("problems", ""),
                typed.getOrDefault("plans", ""),
                typed.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(BODY))
                        .collect(Collectors.toMap(
                                field -> ClauseId.parse(field.getKey().substring(BODY.length())), Map.Entry::getValue)),
                before.files());
    }

    private ModelAndView page(ReportView report, Map<String, String> typed, FormErrors errors) {
        return new ModelAndView(
                "reports/edit", "page", new ReportEditPage(report, typed, LocalDate.now(clock), errors));
    }
}
