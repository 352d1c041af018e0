package org.kepu.tasks.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.access.Act;
import org.kepu.access.Viewer;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.tasks.AnnualProgrammeId;
import org.kepu.tasks.AnnualProgrammes;
import org.kepu.tasks.Drafting;
import org.kepu.tasks.ProgrammeQueries;
import org.kepu.tasks.ProgrammeStep;
import org.kepu.tasks.ProgrammeView;
import org.kepu.tasks.TaskCells;
import org.kepu.tasks.TaskFilter;
import org.kepu.tasks.TaskQueries;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One programme: its tasks clause by clause, its steps, what was issued. */
@Controller
class AnnualProgrammeController {

    private final ProgrammeQueries programmes;
    private final AnnualProgrammes changes;
    private final Drafting drafting;
    private final ProgrammePages pages;
    private final TaskQueries tasks;
    private final Spreadsheets spreadsheets;
    private final Clock clock;

    AnnualProgrammeController(
            ProgrammeQueries programmes,
            AnnualProgrammes changes,
            Drafting drafting,
            ProgrammePages pages,
            TaskQueries tasks,
            Spreadsheets spreadsheets,
            Clock clock) {
        this.programmes = programmes;
        this.changes = changes;
        this.drafting = drafting;
        this.pages = pages;
        this.tasks = tasks;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    @GetMapping("/tasks/programmes/{annual}")
    ModelAndView show(
            @PathVariable("annual") String id,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page) {
        return pages.show(get(id), Listing.of(query), page, FormErrors.none());
    }

    @PostMapping("/tasks/programmes/{annual}/steps")
    ModelAndView take(
            @PathVariable("annual") String id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        Outcome<AnnualProgrammeId> outcome = Arrays.stream(ProgrammeStep.values())
                .filter(each -> each.name().equals(step))
                .findFirst()
                .map(each -> changes.take(programme.id(), each, new Act(viewer, clock.instant(), reason)))
                .orElseGet(() -> Outcome.refused("", "tasks.refusal.moved"));
        return after(outcome, programme, "tasks.programme.saved", redirect);
    }

    @PostMapping("/tasks/programmes/{annual}/generate")
    ModelAndView generate(@PathVariable("annual") String id, Viewer viewer, RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        return switch (drafting.generate(programme.id(), Act.of(viewer, clock.instant()))) {
            case Outcome.Refused<Integer> refused -> again(programme, FormErrors.of(refused));
            case Outcome.Done<Integer>(Integer added) ->
                Answer.next(
                        ProgrammePage.address(programme),
                        Flash.success("tasks.generated", Integer.toString(added)),
                        redirect);
        };
    }

    @PostMapping("/tasks/programmes/{annual}/discard")
    ModelAndView discard(@PathVariable("annual") String id, RedirectAttributes redirect) {
        ProgrammeView programme = get(id);
        if (changes.discard(programme.id()) instanceof Outcome.Refused<AnnualProgrammeId> refused) {
            return again(programme, FormErrors.of(refused));
        }
        return Answer.next("/tasks", Flash.success("tasks.discarded", programme.title()), redirect);
    }

    @GetMapping("/tasks/programmes/{annual}/points")
    ModelAndView points(@PathVariable("annual") String id) {
        return pages.points(get(id));
    }

    @GetMapping("/tasks/programmes/{annual}/editions/{edition}")
    ModelAndView edition(@PathVariable("annual") String id, @PathVariable String edition) {
        if (!edition.matches("\\d{1,6}")) {
            throw new NotFound("edition " + edition);
        }
        return pages.edition(get(id), Integer.parseInt(edition));
    }

    @GetMapping("/tasks/programmes/{annual}/export")
    ResponseEntity<byte[]> export(@PathVariable("annual") String id, Locale locale) {
        ProgrammeView programme = get(id);
        List<Map<String, String>> rows = tasks.list(TaskFilter.of(programme.id())).stream()
                .map(TaskCells::of)
                .toList();
        return SheetFile.download(programme.title(), spreadsheets.export(TaskCells.FORM, rows, locale));
    }

    private ProgrammeView get(String id) {
        return programmes.get(AnnualProgrammeId.parse(id));
    }

    private ModelAndView after(
            Outcome<AnnualProgrammeId> outcome, ProgrammeView programme, String done, RedirectAttributes redirect) {
        if (outcome instanceof Outcome.Refused<AnnualProgrammeId> refused) {
            return again(programme, FormErrors.of(refused));
        }
        return Answer.next(ProgrammePage.address(programme), Flash.success(done), redirect);
    }

    private ModelAndView again(ProgrammeView programme, FormErrors errors) {
        return Answer.again(pages.show(programme, Listing.of(Map.of()), 1, errors));
    }
}
