package org.kepu.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.plan.PlanQueries;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskDraft;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.tasks.Tasking;
import org.kepu.tasks.UnitsByName;
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

/** Adds and corrects the tasks of a programme, on a page or in the row of the list. */
@Controller
class TaskFormController {

    private final ProgrammeQueries programmes;
    private final TaskQueries tasks;
    private final Tasking tasking;
    private final UnitsByName naming;
    private final PlanQueries plans;
    private final Clock clock;

    TaskFormController(
            ProgrammeQueries programmes,
            TaskQueries tasks,
            Tasking tasking,
            UnitsByName naming,
            PlanQueries plans,
            Clock clock) {
        this.programmes = programmes;
        this.tasks = tasks;
        this.tasking = tasking;
        this.naming = naming;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/tasks/programmes/{annual}/tasks/new")
    ModelAndView fresh(@PathVariable("annual") String id, @RequestParam(defaultValue = "") String clause) {
        ProgrammeView programme = programme(id);
        Map<String, String> cells = new HashMap<>();
        cells.put("clause", clause);
        cells.put("due", programme.year() + "-12-31");
        return form(programme, Optional.empty(), new TaskForm(cells, List.of()), FormErrors.none(), false);
    }

    @PostMapping("/tasks/programmes/{annual}/tasks/new")
    ModelAndView add(
            @PathVariable("annual") String id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = programme(id);
        TaskForm form = TaskForm.typed(typed);
        Outcome<TaskId> outcome = switch (form.draft(naming, programme.area())) {
            case Outcome.Refused<TaskDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<TaskDraft>(TaskDraft draft) -> tasking.add(programme.id(), draft, act(viewer));
        };
        return switch (outcome) {
            case Outcome.Refused<TaskId> refused ->
                Answer.again(form(programme, Optional.empty(), form, FormErrors.of(refused), false));
            case Outcome.Done<TaskId>(TaskId task) ->
                Answer.next(ProgrammePage.address(programme) + "#t-" + task, Flash.success("tasks.saved"), redirect);
        };
    }

    @GetMapping("/tasks/programmes/{annual}/tasks/{task}/edit")
    ModelAndView edit(
            @PathVariable("annual") String id,
            @PathVariable("task") String number,
            @RequestParam(defaultValue = "") String row,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        ProgrammeView programme = programme(id);
        TaskView task = task(programme, number);
        return row.equals("show")
                ? row(programme, task)
                : form(programme, Optional.of(task), TaskForm.of(task), FormErrors.none(), htmx);
    }

    @PostMapping("/tasks/programmes/{annual}/tasks/{task}/edit")
    ModelAndView correct(
            @PathVariable("annual") String id,
            @PathVariable("task") String number,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = programme(id);
        TaskView task = task(programme, number);
        TaskForm form = TaskForm.typed(typed);
        Outcome<TaskId> outcome = switch (form.draft(naming, programme.area())) {
            case Outcome.Refused<TaskDraft>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<TaskDraft>(TaskDraft draft) ->
                tasking.correct(task.id(), form.revision(), draft, act(viewer));
        };
        if (outcome instanceof Outcome.Refused<TaskId> refused) {
            ModelAndView again = form(programme, Optional.of(task), form, FormErrors.of(refused), htmx);
            return htmx ? again : Answer.again(again);
        }
        if (htmx) {
            return row(programme, tasks.get(task.id()));
        }
        return Answer.next(
                ProgrammePage.address(programme) + "#t-" + task.id(), Flash.success("tasks.saved"), redirect);
    }

    @PostMapping("/tasks/programmes/{annual}/tasks/{task}/move")
    String move(
            @PathVariable("annual") String id,
            @PathVariable("task") String number,
            @RequestParam(defaultValue = "0") int places) {
        ProgrammeView programme = programme(id);
        TaskView task = task(programme, number);
        tasking.move(task.id(), Math.clamp(places, -1000, 1000));
        return "redirect:" + ProgrammePage.address(programme) + "#t-" + task.id();
    }

    @PostMapping("/tasks/programmes/{annual}/tasks/{task}/remove")
    ModelAndView remove(
            @PathVariable("annual") String id,
            @PathVariable("task") String number,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = programme(id);
        TaskView task = task(programme, number);
        if (tasking.remove(task.id(), act(viewer)) instanceof Outcome.Refused<TaskId> refused) {
            return Answer.again(form(programme, Optional.of(task), TaskForm.of(task), FormErrors.of(refused), false));
        }
        return Answer.next(ProgrammePage.address(programme), Flash.success("tasks.removed", task.matter()), redirect);
    }

    private ProgrammeView programme(String id) {
        return programmes.get(AnnualProgrammeId.parse(id));
    }

    private TaskView task(ProgrammeView programme, String id) {
        return tasks.find(TaskId.parse(id))
                .filter(task -> task.programme().equals(programme.id()))
                .orElseThrow(() -> new NotFound("task " + id));
    }

    private Act act(Viewer viewer) {
        return Act.of(viewer, clock.instant());
    }

    private ModelAndView form(
            ProgrammeView programme, Optional<TaskView> task, TaskForm form, FormErrors errors, boolean inPlace) {
        TaskFormPage page = TaskFormPage.of(programme, plans.get(programme.plan()), task, form, errors, inPlace);
        return new ModelAndView(inPlace ? "tasks/editrow" : "tasks/edit", "page", page);
    }

    private ModelAndView row(ProgrammeView programme, TaskView task) {
        return new ModelAndView("tasks/onerow", "row", new TaskRow(task, programme, LocalDate.now(clock), false));
    }
}
