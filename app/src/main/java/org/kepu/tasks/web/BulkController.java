package org.kepu.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.Bulk;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskId;
import org.kepu.tasks.TaskStep;
import org.kepu.tasks.UnitsByName;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes several chosen tasks at once. */
@Controller
class BulkController {

    private final ProgrammeQueries programmes;
    private final Bulk bulk;
    private final UnitsByName naming;
    private final ProgrammePages pages;
    private final Clock clock;

    BulkController(ProgrammeQueries programmes, Bulk bulk, UnitsByName naming, ProgrammePages pages, Clock clock) {
        this.programmes = programmes;
        this.bulk = bulk;
        this.naming = naming;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/tasks/programmes/{annual}/bulk")
    ModelAndView change(
            @PathVariable("annual") String id,
            @RequestParam(defaultValue = "") Set<String> task,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = programmes.get(AnnualProgrammeId.parse(id));
        List<TaskId> some =
                task.stream().filter(each -> !each.isEmpty()).map(TaskId::parse).toList();
        Act act = new Act(viewer, clock.instant(), form.getOrDefault("value", ""));
        Outcome<Integer> outcome = switch (read(form, programme.area())) {
            case Outcome.Refused<Bulk.Change>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Bulk.Change>(Bulk.Change what) -> bulk.change(programme.id(), some, what, act);
        };
        return switch (outcome) {
            case Outcome.Refused<Integer> refused ->
                Answer.again(pages.show(programme, Listing.of(Map.of()), 1, FormErrors.of(refused)));
            case Outcome.Done<Integer>(Integer count) ->
                Answer.next(
                        ProgrammePage.address(programme), Flash.success("tasks.bulk.done", count.toString()), redirect);
        };
    }

    /** What is to be done stands in {@code do}, with what in {@code value}. */
    private Outcome<Bulk.Change> read(Map<String, String> form, AreaId area) {
        String value = form.getOrDefault("value", "").strip();
        return switch (form.getOrDefault("do", "")) {
            case "due" -> due(value);
            case "leads" -> units(area, value, Bulk.Change.Leads::new);
            case "supports" -> units(area, value, Bulk.Change.Supports::new);
            case "liaison" -> Outcome.done(new Bulk.Change.Liaison(value));
            case "start" -> Outcome.done(new Bulk.Change.Step(TaskStep.START));
            case "drop" -> Outcome.done(new Bulk.Change.Step(TaskStep.DROP));
            case "remove" -> Outcome.done(new Bulk.Change.Remove());
            default -> Outcome.refused("", "tasks.refusal.chooseChange");
        };
    }

    private static Outcome<Bulk.Change> due(String value) {
        RowReader reader = new RowReader(SheetRow.typed(Map.of("value", value)));
        reader.required("value", 20);
        Optional<LocalDate> day = reader.day("value");
        return day.<Outcome<Bulk.Change>>map(due -> Outcome.done(new Bulk.Change.Due(due)))
                .orElseGet(() -> Outcome.refused(reader.problems()));
    }

    private Outcome<Bulk.Change> units(AreaId area, String value, Function<List<UnitId>, Bulk.Change> change) {
        return switch (naming.units(area, "value", value)) {
            case Outcome.Refused<List<UnitId>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<List<UnitId>>(List<UnitId> found) ->
                found.isEmpty() ? Outcome.refused("value", "imports.cell.required") : Outcome.done(change.apply(found));
        };
    }
}
