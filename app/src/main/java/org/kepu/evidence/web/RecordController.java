package org.kepu.evidence.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.access.Viewer;
import org.kepu.evidence.Desk;
import org.kepu.evidence.Entry;
import org.kepu.evidence.EntryId;
import org.kepu.evidence.EvidenceQueries;
import org.kepu.evidence.Recording;
import org.kepu.evidence.TypedEntry;
import org.kepu.files.FileId;
import org.kepu.shared.AccountId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.UnitId;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters happenings by form, and enters wrong ones right. */
@Controller
class RecordController {

    private final Recording recording;
    private final EvidenceQueries queries;
    private final EntryFormPages pages;
    private final Enclosures enclosures;
    private final Clock clock;

    RecordController(
            Recording recording, EvidenceQueries queries, EntryFormPages pages, Enclosures enclosures, Clock clock) {
        this.recording = recording;
        this.queries = queries;
        this.pages = pages;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** @param like an entry whose place, kind and clauses the new one starts with */
    @GetMapping("/evidence/new")
    ModelAndView form(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String file,
            Viewer viewer) {
        Desk chosen = desk(viewer, desk);
        EntryForm form = start(chosen, like, clause, viewer);
        List<FileId> kept = file.isEmpty() ? List.of() : enclosures.retain(List.of(FileId.parse(file)), viewer);
        return page("/evidence/new", Optional.empty(), chosen, form.with(kept), FormErrors.none(), viewer);
    }

    @PostMapping("/evidence/new")
    ModelAndView enter(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) List<MultipartFile> stampedFiles,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        Desk desk = desk(viewer, sent.getFirst("desk"));
        EntryForm form = EntryForm.of(sent);
        AccountId who = who(viewer);
        Enclosures.Taken taken = enclosures.take(form, files, stampedFiles, desk, viewer);
        TypedEntry typed = recording.read(form.cells(), form.clauses(), desk);
        Outcome<EntryId> outcome =
                taken.refusals().isEmpty() && typed.problems().isEmpty()
                        ? recording.enter(typed.draft().proving(taken.kept()), desk, who)
                        : Outcome.refused(taken.and(typed.problems()));
        return after(outcome, "/evidence/new", Optional.empty(), desk, form.with(taken.kept()), viewer, redirect);
    }

    @GetMapping("/evidence/{entry}/correct")
    ModelAndView correction(@PathVariable("entry") String id, Viewer viewer) {
        Entry wrong = recording.getCorrectable(EntryId.parse(id), viewer);
        return page(
                "/evidence/" + wrong.id() + "/correct",
                Optional.of(wrong),
                recording.getDesk(wrong, viewer),
                EntryForm.of(wrong, queries.listFiles(wrong.id())),
                FormErrors.none(),
                viewer);
    }

    @PostMapping("/evidence/{entry}/correct")
    ModelAndView correct(
            @PathVariable("entry") String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(required = false) List<MultipartFile> stampedFiles,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        Entry wrong = recording.getCorrectable(EntryId.parse(id), viewer);
        Desk desk = recording.getDesk(wrong, viewer);
        EntryForm form = EntryForm.of(sent);
        Enclosures.Taken taken =
                enclosures.take(form, files, stampedFiles, desk, viewer).alsoOf(queries.listFiles(wrong.id()), form);
        TypedEntry typed = recording.read(form.cells(), form.clauses(), desk);
        Outcome<EntryId> outcome =
                taken.refusals().isEmpty() && typed.problems().isEmpty()
                        ? recording.correct(
                                wrong.id(), typed.draft().proving(taken.kept()), form.cell("reason"), desk, who(viewer))
                        : Outcome.refused(taken.and(typed.problems()));
        String action = "/evidence/" + wrong.id() + "/correct";
        return after(outcome, action, Optional.of(wrong), desk, form.with(taken.kept()), viewer, redirect);
    }

    private ModelAndView after(
            Outcome<EntryId> outcome,
            String action,
            Optional<Entry> corrects,
            Desk desk,
            EntryForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done<EntryId>(EntryId entry) ->
                Answer.next(
                        "/evidence/" + entry,
                        Flash.success(
                                corrects.isPresent() ? "evidence.corrected" : "evidence.saved", form.cell("title")),
                        redirect);
            case Outcome.Refused<EntryId> refused ->
                Answer.again(page(action, corrects, desk, form, FormErrors.of(refused), viewer));
        };
    }

    private ModelAndView page(
            String action, Optional<Entry> corrects, Desk desk, EntryForm form, FormErrors errors, Viewer viewer) {
        return new ModelAndView("evidence/form", "page", pages.page(action, corrects, desk, form, errors, viewer));
    }

    /** A form that knows today, and where and with whom the viewer was last time. */
    private EntryForm start(Desk desk, String like, String clause, Viewer viewer) {
        Optional<Entry> example = like.isEmpty()
                ? viewer.account().flatMap(queries::findLastBy)
                : queries.find(EntryId.parse(like))
                        .filter(entry -> entry.path().contains(desk.area().id()));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("day", LocalDate.now(clock).toString());
        cells.put("sessions", "1");
        example.filter(entry -> entry.path().contains(desk.area().id())).ifPresent(entry -> {
            cells.put("area", entry.area().toString());
            cells.put("unit", entry.unit().map(UnitId::toString).orElse(""));
            if (!like.isEmpty()) {
                cells.put("kind", entry.kind().name());
                cells.put("title", entry.title());
                cells.put("day", entry.day().toString());
            }
        });
        Set<String> clauses = !clause.isEmpty()
                ? Set.of(clause)
                : like.isEmpty()
                        ? Set.of()
                        : EntryForm.of(example.orElseThrow(() -> new NotFound(like)), List.of())
                                .clauses();
        return new EntryForm(cells, clauses, List.of());
    }

    private Desk desk(Viewer viewer, @org.jspecify.annotations.Nullable String key) {
        return recording.findDesk(viewer, key == null ? "" : key).orElseThrow(() -> new NotFound("desk"));
    }

    private static AccountId who(Viewer viewer) {
        return viewer.account().orElseThrow(() -> new NotFound("account"));
    }
}
