package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.reports.Attachments;
import org.kepu.reports.Knowledge;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportStep;
import org.kepu.reports.ReportView;
import org.kepu.reports.Reporting;
import org.kepu.shared.Outcome;
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

/** Shows a report and takes it on its way. */
@Controller
class ReportController {

    private final ReportQueries queries;
    private final Reporting reporting;
    private final AreaQueries areas;
    private final Knowledge knowledge;
    private final Attachments attachments;
    private final Clock clock;

    ReportController(
            ReportQueries queries,
            Reporting reporting,
            AreaQueries areas,
            Knowledge knowledge,
            Attachments attachments,
            Clock clock) {
        this.queries = queries;
        this.reporting = reporting;
        this.areas = areas;
        this.knowledge = knowledge;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping("/reports/{report}")
    ModelAndView show(@PathVariable("report") String id, Viewer viewer) {
        return page(queries.get(ReportId.parse(id)), viewer, "", FormErrors.none());
    }

    @PostMapping("/reports/{report}/steps")
    ModelAndView take(
            @PathVariable("report") String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        ReportId report = ReportId.parse(id);
        Optional<ReportStep> wanted = Arrays.stream(ReportStep.values())
                .filter(each -> each.name().equals(step))
                .findFirst();
        Outcome<ReportId> outcome = wanted.map(
                        each -> reporting.take(report, each, new Act(viewer, clock.instant(), reason)))
                .orElseGet(() -> Outcome.refused("", "reports.refusal.moved"));
        if (outcome instanceof Outcome.Refused<ReportId> refused) {
            return Answer.again(page(queries.get(report), viewer, reason, FormErrors.of(refused)));
        }
        return Answer.next("/reports/" + report, Flash.success("reports.did." + step), redirect);
    }

    private ModelAndView page(ReportView report, Viewer viewer, String reason, FormErrors errors) {
        List<ReportStep> steps = reporting.listSteps(report.row(), viewer);
        return new ModelAndView(
                "reports/show",
                "page",
                new ReportPage(
                        areas.get(report.row().area()),
                        report,
                        knowledge.of(report),
                        attachments.list(report),
                        steps,
                        steps.contains(ReportStep.SUBMIT),
                        reason,
                        LocalDate.now(clock),
                        errors));
    }
}
