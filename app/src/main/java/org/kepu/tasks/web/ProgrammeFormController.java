package org.kepu.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.plan.PlanId;
import org.kepu.plan.PlanQueries;
import org.kepu.plan.PlanView;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.AnnualProgrammes;
import org.kepu.tasks.Issue;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms about a whole programme: start, describe, issue. */
@Controller
class ProgrammeFormController {

    private final ProgrammeQueries programmes;
    private final AnnualProgrammes changes;
    private final PlanQueries plans;
    private final MessageSource messages;
    private final Clock clock;

    ProgrammeFormController(
            ProgrammeQueries programmes,
            AnnualProgrammes changes,
            PlanQueries plans,
            MessageSource messages,
            Clock clock) {
        this.programmes = programmes;
        this.changes = changes;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/tasks/plans/{plan}/new")
    ModelAndView start(@PathVariable String plan, Locale locale) {
        PlanView view = plans.get(PlanId.parse(plan));
        int year = Math.clamp(
                LocalDate.now(clock).plusMonths(2).getYear(),
                view.summary().period().from(),
                view.summary().period().to());
        String title =
                messages.getMessage("tasks.programme.defaultTitle", new Object[] {Integer.toString(year)}, locale);
        Map<String, String> cells = Map.of("year", Integer.toString(year), "title", title, "introduction", "");
        return page(new ProgrammeFormPage(Optional.empty(), view, cells, FormErrors.none()), HttpStatus.OK);
    }

    @PostMapping("/tasks/plans/{plan}/new")
    ModelAndView create(
            @PathVariable String plan,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        PlanView view = plans.get(PlanId.parse(plan));
        RowReader reader = new RowReader(SheetRow.typed(form));
        Optional<Integer> year = reader.number("year", 1949, 2200);
        reader.required("year", 4);
        Outcome<AnnualProgrammeId> outcome = reader.problems().isEmpty() && year.isPresent()
                ? changes.create(
                        view.summary().id(),
                        year.get(),
                        form.getOrDefault("title", ""),
                        form.getOrDefault("introduction", ""),
                        act(viewer))
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<AnnualProgrammeId> refused ->
                page(
                        new ProgrammeFormPage(Optional.empty(), view, form, FormErrors.of(refused)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<AnnualProgrammeId>(AnnualProgrammeId id) -> saved(id, redirect);
        };
    }

    @GetMapping("/tasks/programmes/{annual}/edit")
    ModelAndView edit(@PathVariable("annual") String id) {
        ProgrammeView programme = get(id);
        Map<String, String> cells = Map.of("title", programme.title(), "introduction", programme.introduction());
        return page(
                new ProgrammeFormPage(Optional.of(programme), plans.get(programme.plan()), cells, FormErrors.none()),
                HttpStatus.OK);
    }

    @PostMapping("/tasks/programmes/{annual}/edit")
    ModelAndView describe(
            @PathVariable("annual") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        return switch (changes.describe(
                programme.id(), form.getOrDefault("title", ""), form.getOrDefault("introduction", ""), act(viewer))) {
            case Outcome.Refused<AnnualProgrammeId> refused ->
                page(
                        new ProgrammeFormPage(
                                Optional.of(programme), plans.get(programme.plan()), form, FormErrors.of(refused)),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done<AnnualProgrammeId>(AnnualProgrammeId done) -> saved(done, redirect);
        };
    }

    @GetMapping("/tasks/programmes/{annual}/issue")
    ModelAndView issuing(@PathVariable("annual") String id) {
        Map<String, String> cells = Map.of("day", LocalDate.now(clock).toString());
        return new ModelAndView("tasks/issue", "page", new IssuePage(get(id), cells, FormErrors.none()));
    }

    @PostMapping("/tasks/programmes/{annual}/issue")
    ModelAndView issue(
            @PathVariable("annual") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        RowReader reader = new RowReader(SheetRow.typed(form));
        reader.required("day", 20);
        Optional<LocalDate> day = reader.day("day");
        Outcome<AnnualProgrammeId> outcome = day.isPresent()
                ? changes.issue(
                        programme.id(),
                        new Issue(form.getOrDefault("documentNumber", ""), day.get()),
                        new Act(viewer, clock.instant(), form.getOrDefault("reason", "")))
                : Outcome.refused(reader.problems());
        return switch (outcome) {
            case Outcome.Refused<AnnualProgrammeId> refused ->
                Answer.again(new ModelAndView(
                        "tasks/issue", "page", new IssuePage(programme, form, FormErrors.of(refused))));
            case Outcome.Done<AnnualProgrammeId>(AnnualProgrammeId done) -> saved(done, redirect);
        };
    }

    private ProgrammeView get(String id) {
        return programmes.get(AnnualProgrammeId.parse(id));
    }

    private Act act(Viewer viewer) {
        return Act.of(viewer, clock.instant());
    }

    private static ModelAndView page(ProgrammeFormPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("tasks/describe", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView saved(AnnualProgrammeId id, RedirectAttributes redirect) {
        return Answer.next("/tasks/programmes/" + id, Flash.success("tasks.programme.saved"), redirect);
    }
}
