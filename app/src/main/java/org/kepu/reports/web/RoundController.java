package org.kepu.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.calendar.WorkingDays;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundQueries;
import org.kepu.reports.RoundView;
import org.kepu.reports.Rounds;
import org.kepu.shared.Outcome;
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

/** Shows how far a round is, moves its last day, closes and reopens it. */
@Controller
class RoundController {

    private final RoundQueries queries;
    private final ReportQueries reports;
    private final Rounds rounds;
    private final AreaQueries areas;
    private final WorkingDays workingDays;
    private final Clock clock;

    RoundController(
            RoundQueries queries,
            ReportQueries reports,
            Rounds rounds,
            AreaQueries areas,
            WorkingDays workingDays,
            Clock clock) {
        this.queries = queries;
        this.reports = reports;
        this.rounds = rounds;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/reports/rounds/{round}")
    ModelAndView show(@PathVariable("round") String id) {
        return page(RoundId.parse(id), "", FormErrors.none());
    }

    @PostMapping("/reports/rounds/{round}/due")
    ModelAndView setDue(
            @PathVariable("round") String id,
            @RequestParam(defaultValue = "") String due,
            Viewer viewer,
            RedirectAttributes redirect) {
        RoundId round = RoundId.parse(id);
        RowReader reader = new RowReader(SheetRow.typed(Map.of("due", due)));
        reader.required("due", 20);
        Outcome<RoundId> outcome = reader.day("due")
                .map(day -> rounds.setDue(round, day, Act.of(viewer, clock.instant())))
                .orElseGet(() -> Outcome.refused(reader.problems()));
        return answer(round, outcome, "", "reports.dueSet", redirect);
    }

    @PostMapping("/reports/rounds/{round}/close")
    ModelAndView close(@PathVariable("round") String id, Viewer viewer, RedirectAttributes redirect) {
        RoundId round = RoundId.parse(id);
        return answer(
                round,
                rounds.close(round, Act.of(viewer, clock.instant()), today()),
                "",
                "reports.did.CLOSE_ROUND",
                redirect);
    }

    @PostMapping("/reports/rounds/{round}/reopen")
    ModelAndView reopen(
            @PathVariable("round") String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        RoundId round = RoundId.parse(id);
        return answer(
                round,
                rounds.reopen(round, new Act(viewer, clock.instant(), reason)),
                reason,
                "reports.did.REOPEN_ROUND",
                redirect);
    }

    private ModelAndView answer(
            RoundId round, Outcome<RoundId> outcome, String reason, String said, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<RoundId> refused) {
            return Answer.again(page(round, reason, FormErrors.of(refused)));
        }
        return Answer.next("/reports/rounds/" + round, Flash.success(said), redirect);
    }

    private ModelAndView page(RoundId id, String reason, FormErrors errors) {
        RoundView round = queries.get(id);
        return new ModelAndView(
                "reports/round",
                "page",
                new RoundPage(
                        areas.get(round.area()),
                        round,
                        reports.list(id),
                        queries.countWritten(id),
                        queries.figures(round),
                        queries.listEvents(id),
                        workingDays.calendar(),
                        today(),
                        reason,
                        errors));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
