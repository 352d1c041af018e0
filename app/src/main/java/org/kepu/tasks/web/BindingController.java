package org.kepu.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.evidence.HappeningKind;
import org.kepu.shared.AreaId;
import org.kepu.shared.Audience;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.Binding;
import org.kepu.tasks.BindingGuess;
import org.kepu.tasks.Counted;
import org.kepu.tasks.GoalId;
import org.kepu.tasks.GoalView;
import org.kepu.tasks.LedgerBinding;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskQueries;
import org.kepu.tasks.TaskView;
import org.kepu.tasks.UnitsByName;
import org.kepu.units.Unit;
import org.kepu.units.UnitQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Binds a goal to the ledger, so that it counts itself. */
@Controller
class BindingController {

    private final TaskQueries tasks;
    private final LedgerBinding bindings;
    private final UnitsByName naming;
    private final AreaQueries areas;
    private final UnitQueries units;
    private final Clock clock;

    BindingController(
            TaskQueries tasks,
            LedgerBinding bindings,
            UnitsByName naming,
            AreaQueries areas,
            UnitQueries units,
            Clock clock) {
        this.tasks = tasks;
        this.bindings = bindings;
        this.naming = naming;
        this.areas = areas;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/tasks/programmes/{annual}/tasks/{task}/goals/{goal}/binding")
    ModelAndView form(
            @PathVariable("annual") String annual,
            @PathVariable("task") String task,
            @PathVariable("goal") String goal) {
        TaskView view = task(annual, task);
        return page(view, goal(view, goal), Optional.empty(), FormErrors.none());
    }

    @PostMapping("/tasks/programmes/{annual}/tasks/{task}/goals/{goal}/binding")
    ModelAndView bind(
            @PathVariable("annual") String annual,
            @PathVariable("task") String task,
            @PathVariable("goal") String goal,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        TaskView view = task(annual, task);
        GoalView target = goal(view, goal);
        Act act = Act.of(viewer, clock.instant());
        Outcome<GoalId> outcome = switch (read(form, view)) {
            case Outcome.Refused<Optional<Binding>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Optional<Binding>>(Optional<Binding> binding) ->
                bindings.bind(view.id(), target.id(), binding, act);
        };
        return switch (outcome) {
            case Outcome.Refused<GoalId> refused ->
                Answer.again(page(view, target, Optional.of(form), FormErrors.of(refused)));
            case Outcome.Done<GoalId> _ ->
                Answer.next("/tasks/" + view.id() + "#g-" + target.id(), Flash.success("tasks.saved"), redirect);
        };
    }

    private Outcome<Optional<Binding>> read(MultiValueMap<String, String> form, TaskView task) {
        Map<String, String> single = form.toSingleValueMap();
        Optional<Counted> counted =
                chosen(form, "counted", Counted.values()).stream().findFirst();
        if (counted.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        RowReader reader = new RowReader(SheetRow.typed(single));
        Optional<LocalDate> from = reader.day("from");
        Optional<LocalDate> to = reader.day("to");
        Set<UnitId> doers = new HashSet<>();
        switch (naming.units(task.area(), "units", single.getOrDefault("units", ""))) {
            case Outcome.Done<List<UnitId>>(List<UnitId> found) -> doers.addAll(found);
            case Outcome.Refused<List<UnitId>>(var refusals) -> reader.refuse(refusals);
        }
        if (!reader.problems().isEmpty()) {
            return Outcome.refused(reader.problems());
        }
        return Outcome.done(Optional.of(new Binding(
                counted.get(),
                form.containsKey("clauseOnly"),
                chosen(form, "kinds", HappeningKind.values()),
                chosen(form, "audiences", Audience.values()),
                form.getOrDefault("areas", List.of()).stream()
                        .map(AreaId::parse)
                        .collect(Collectors.toSet()),
                doers,
                from,
                to)));
    }

    private static <E extends Enum<E>> Set<E> chosen(MultiValueMap<String, String> form, String field, E[] all) {
        List<String> names = form.getOrDefault(field, List.of());
        return Arrays.stream(all).filter(each -> names.contains(each.name())).collect(Collectors.toSet());
    }

    private TaskView task(String annual, String id) {
        return tasks.find(TaskId.parse(id))
                .filter(task -> task.programme().equals(AnnualProgrammeId.parse(annual)))
                .orElseThrow(() -> new NotFound("task " + id));
    }

    private static GoalView goal(TaskView task, String id) {
        GoalId wanted = GoalId.parse(id);
        return task.goals().stream()
                .filter(goal -> goal.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("goal " + id));
    }

    private ModelAndView page(
            TaskView task, GoalView goal, Optional<MultiValueMap<String, String>> typed, FormErrors errors) {
        Binding binding = BindingGuess.bindingOr(goal);
        String names =
                units.map(binding.units()).values().stream().map(Unit::name).collect(Collectors.joining("、"));
        return new ModelAndView(
                "tasks/binding",
                "page",
                new BindingPage(
                        task,
                        goal,
                        areas.listCounties(task.area()),
                        typed.map(BindingPage.Cells::of).orElseGet(() -> BindingPage.Cells.of(binding, names)),
                        errors));
    }
}
