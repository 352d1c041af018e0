package org.kepu.tasks.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.Upload;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.Drafting;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskCells;
import org.kepu.tasks.TaskId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings many tasks into a programme: from the year before, from a sheet. */
@Controller
class IntoProgrammeController {

    private final ProgrammeQueries programmes;
    private final Drafting drafting;
    private final Imports imports;
    private final Clock clock;

    IntoProgrammeController(ProgrammeQueries programmes, Drafting drafting, Imports imports, Clock clock) {
        this.programmes = programmes;
        this.drafting = drafting;
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/tasks/programmes/{annual}/carry")
    ModelAndView carrying(@PathVariable("annual") String id) {
        return carry(get(id), FormErrors.none());
    }

    @PostMapping("/tasks/programmes/{annual}/carry")
    ModelAndView carryOver(
            @PathVariable("annual") String id,
            @RequestParam(defaultValue = "") Set<String> task,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        List<TaskId> some =
                task.stream().filter(each -> !each.isEmpty()).map(TaskId::parse).toList();
        Outcome<Integer> outcome = some.isEmpty()
                ? Outcome.refused("task", "tasks.refusal.chooseTasks")
                : drafting.carryOver(programme.id(), some, act(viewer));
        return switch (outcome) {
            case Outcome.Refused<Integer> refused -> Answer.again(carry(programme, FormErrors.of(refused)));
            case Outcome.Done<Integer>(Integer count) ->
                Answer.next(
                        ProgrammePage.address(programme), Flash.success("tasks.carried", count.toString()), redirect);
        };
    }

    @GetMapping("/tasks/programmes/{annual}/import")
    ModelAndView importing(@PathVariable("annual") String id) {
        return sheet(get(id), FormErrors.none());
    }

    @PostMapping("/tasks/programmes/{annual}/import")
    ModelAndView attempt(
            @PathVariable("annual") String id, @RequestParam Optional<MultipartFile> file, Viewer viewer, Locale locale)
            throws IOException {
        ProgrammeView programme = get(id);
        Map<String, String> options = Map.of("programme", programme.id().toString());
        return switch (imports.attempt(TaskCells.FORM.id(), Upload.of(file), options, viewer, locale)) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(sheet(programme, FormErrors.of(refused)));
        };
    }

    private ProgrammeView get(String id) {
        return programmes.get(AnnualProgrammeId.parse(id));
    }

    private Act act(Viewer viewer) {
        return Act.of(viewer, clock.instant());
    }

    private ModelAndView carry(ProgrammeView programme, FormErrors errors) {
        return new ModelAndView(
                "tasks/carry", "page", new CarryPage(programme, drafting.listUnfinished(programme.id()), errors));
    }

    private static ModelAndView sheet(ProgrammeView programme, FormErrors errors) {
        return new ModelAndView("tasks/import", "page", new TaskSheetPage(programme, errors));
    }
}
