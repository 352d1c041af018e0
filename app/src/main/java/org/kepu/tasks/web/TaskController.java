package org.kepu.tasks.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.tasks.ActualId;
import org.kepu.tasks.Doers;
import org.kepu.tasks.Figure;
import org.kepu.tasks.GoalId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.LedgerBinding;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.Progressing;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskStep;
import org.kepu.tasks.TaskView;
import org.kepu.tasks.Tasking;
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

/** One task: its goals and figures, its steps, its history. */
@Controller
class TaskController {

    private final TaskQueries tasks;
    private final ProgrammeQueries programmes;
    private final Tasking tasking;
    private final Progressing progressing;
    private final LedgerBinding ledger;
    private final Doers doers;
    private final Clock clock;

    TaskController(
            TaskQueries tasks,
            ProgrammeQueries programmes,
            Tasking tasking,
            Progressing progressing,
            LedgerBinding ledger,
            Doers doers,
            Clock clock) {
        this.tasks = tasks;
        this.programmes = programmes;
        this.tasking = tasking;
        this.progressing = progressing;
        this.ledger = ledger;
        this.doers = doers;
        this.clock = clock;
    }

    @GetMapping("/tasks/{task}")
    ModelAndView show(@PathVariable("task") String id, Viewer viewer) {
        return page(TaskId.parse(id), viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/tasks/{task}/steps")
    ModelAndView take(
            @PathVariable("task") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskId task = TaskId.parse(id);
        Optional<TaskStep> step = Arrays.stream(TaskStep.values())
                .filter(each -> each.name().equals(form.get("step")))
                .findFirst();
        Outcome<TaskId> outcome = step.map(each -> progressing.take(task, each, act(viewer, form)))
                .orElseGet(() -> Outcome.refused("", "tasks.refusal.taskMoved"));
        return after(outcome, task, viewer, form, redirect);
    }

    @PostMapping("/tasks/{task}/contacts")
    ModelAndView name(
            @PathVariable("task") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskId task = TaskId.parse(id);
        Outcome<TaskId> outcome = doers.mayName(tasks.get(task), viewer)
                ? tasking.setContacts(
                        task,
                        form.getOrDefault("head", ""),
                        form.getOrDefault("liaison", ""),
                        form.getOrDefault("remark", ""),
                        act(viewer, Map.of()))
                : Outcome.refused("", "tasks.refusal.onlyLeads");
        return after(outcome, task, viewer, form, redirect);
    }

    @PostMapping("/tasks/{task}/goals/{goal}/figures")
    ModelAndView enter(
            @PathVariable("task") String id,
            @PathVariable("goal") String goal,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskId task = TaskId.parse(id);
        Outcome<ActualId> outcome = switch (figure(of(form, goal))) {
            case Outcome.Refused<Figure>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Figure>(Figure figure) ->
                progressing.enter(task, GoalId.parse(goal), figure, act(viewer, Map.of()));
        };
        return after(at(outcome, goal), task, viewer, form, redirect);
    }

    @PostMapping("/tasks/{task}/figures/{figure}/withdraw")
    ModelAndView withdraw(
            @PathVariable("task") String id,
            @PathVariable("figure") String figure,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskId task = TaskId.parse(id);
        Outcome<ActualId> outcome = progressing.withdraw(task, ActualId.parse(figure), act(viewer, of(form, figure)));
        return after(at(outcome, figure), task, viewer, form, redirect);
    }

    /** The fields of the form about this goal or figure, without the id that keeps them apart from those of the others. */
    private static Map<String, String> of(Map<String, String> form, String which) {
        Map<String, String> own = new HashMap<>();
        form.forEach((field, text) -> own.put(field.replace("-" + which, ""), text));
        return own;
    }

    /** A page has a form for each goal and figure, so that refusals name the one they are about. */
    private static Outcome<ActualId> at(Outcome<ActualId> outcome, String which) {
        return outcome instanceof Outcome.Refused<ActualId>(var refusals)
                ? Outcome.refused(refusals.stream()
                        .map(refusal -> refusal.field().isEmpty()
                                ? refusal
                                : new Refusal(refusal.field() + "-" + which, refusal.key(), refusal.arguments()))
                        .toList())
                : outcome;
    }

    private static Outcome<Figure> figure(Map<String, String> form) {
        RowReader reader = new RowReader(SheetRow.typed(form));
        reader.required("day", 20);
        Optional<LocalDate> day = reader.day("day");
        Optional<BigDecimal> amount = Typed.amount(form.getOrDefault("amount", ""));
        if (amount.isEmpty()) {
            reader.refuse("amount", "tasks.refusal.amount");
        }
        String source = form.getOrDefault("source", "");
        return day.isPresent() && reader.problems().isEmpty()
                ? Outcome.done(new Figure(day.get(), amount.orElseThrow(), source))
                : Outcome.refused(reader.problems());
    }

    private Act act(Viewer viewer, Map<String, String> form) {
        return new Act(viewer, clock.instant(), form.getOrDefault("reason", ""));
    }

    private ModelAndView after(
            Outcome<?> outcome, TaskId task, Viewer viewer, Map<String, String> form, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return Answer.again(page(task, viewer, form, FormErrors.of(refused)));
        }
        return Answer.next("/tasks/" + task, Flash.success("tasks.saved"), redirect);
    }

    private ModelAndView page(TaskId id, Viewer viewer, Map<String, String> form, FormErrors errors) {
        TaskView task = tasks.get(id);
        return new ModelAndView(
                "tasks/task",
                "page",
                new TaskPage(
                        task,
                        programmes.get(task.programme()),
                        tasks.listActuals(id),
                        task.goals().stream()
                                .filter(goal -> goal.binding().isPresent())
                                .collect(Collectors.toMap(
                                        GoalView::id, goal -> ledger.entries(task, goal, new Paging(1, 10)))),
                        tasks.listHistory(id),
                        doers.stepsOf(task, viewer),
                        doers.mayEnter(task, viewer),
                        doers.mayName(task, viewer),
                        LocalDate.now(clock),
                        form,
                        errors));
    }
}
