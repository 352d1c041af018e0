package org.kepu.appraisal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.Filling;
import org.kepu.appraisal.Item;
import org.kepu.appraisal.ItemKind;
import org.kepu.appraisal.ReviewScore;
import org.kepu.appraisal.ScoreReviewing;
import org.kepu.appraisal.SelfScore;
import org.kepu.appraisal.Sheet;
import org.kepu.appraisal.SheetId;
import org.kepu.files.FileId;
import org.kepu.files.FileStore;
import org.kepu.files.StoredFile;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.web.Answer;
import org.kepu.web.Flash;
import org.kepu.web.FormErrors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a sheet; takes self scores, reviews, objections and decisions. */
@Controller
class SheetController {

    private static final long LARGEST = 20L << 20;

    private final AppraisalQueries queries;
    private final Filling filling;
    private final ScoreReviewing reviewing;
    private final SheetPages pages;
    private final FileStore files;

    SheetController(
            AppraisalQueries queries, Filling filling, ScoreReviewing reviewing, SheetPages pages, FileStore files) {
        this.queries = queries;
        this.filling = filling;
        this.reviewing = reviewing;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/appraisal-sheets/{sheet}")
    ModelAndView show(@PathVariable("sheet") String id, Viewer viewer) {
        return pages.page(sheet(id), viewer, Map.of(), FormErrors.none());
    }

    @PostMapping("/appraisal-sheets/{sheet}/self")
    ModelAndView self(
            @PathVariable("sheet") String id,
            @RequestParam Map<String, String> form,
            @RequestParam Map<String, MultipartFile> uploads,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        Sheet sheet = sheet(id);
        RowReader reader = new RowReader(SheetRow.typed(form));
        List<SelfScore> scores = new ArrayList<>();
        List<Refusal> found = new ArrayList<>();
        for (Item item : queries.listItems(sheet.appraisal())) {
            scores.add(new SelfScore(
                    item.id(),
                    Numbers.read(reader, "count-" + item.id()),
                    Numbers.read(reader, "score-" + item.id()),
                    reader.text("note-" + item.id(), 1000),
                    upload("file-" + item.id(), uploads, viewer, found)));
        }
        found.addAll(reader.problems());
        Outcome<SheetId> outcome = found.isEmpty()
                ? filling.save(sheet.id(), scores, viewer.account().orElseThrow())
                : Outcome.refused(found);
        boolean submits = form.containsKey("submit");
        if (outcome instanceof Outcome.Done<SheetId> && submits) {
            outcome = filling.submit(sheet.id(), viewer.account().orElseThrow());
        }
        return after(outcome, viewer, form, submits ? "appraisal.submitted" : "appraisal.selfSaved", redirect, sheet);
    }

    @PostMapping("/appraisal-sheets/{sheet}/review")
    ModelAndView review(
            @PathVariable("sheet") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(id);
        RowReader reader = new RowReader(SheetRow.typed(form));
        List<ReviewScore> scores = queries.listItems(sheet.appraisal()).stream()
                .map(item -> new ReviewScore(
                        item.id(),
                        item.draft().kind() == ItemKind.VETO
                                ? Optional.empty()
                                : Numbers.read(reader, "score-" + item.id()),
                        form.containsKey("veto-" + item.id()),
                        reader.text("comment-" + item.id(), 500)))
                .toList();
        Outcome<SheetId> outcome = reader.problems().isEmpty()
                ? reviewing.save(sheet.id(), scores, viewer.account().orElseThrow())
                : Outcome.refused(reader.problems());
        return after(outcome, viewer, form, "appraisal.reviewSaved", redirect, sheet);
    }

    @PostMapping("/appraisal-sheets/{sheet}/back")
    ModelAndView back(
            @PathVariable("sheet") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(id);
        return after(
                reviewing.sendBack(
                        sheet.id(),
                        form.getOrDefault("reason", ""),
                        viewer.account().orElseThrow()),
                viewer,
                form,
                "appraisal.sentBack",
                redirect,
                sheet);
    }

    @PostMapping("/appraisal-sheets/{sheet}/object")
    ModelAndView object(
            @PathVariable("sheet") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(id);
        return after(
                filling.object(
                        sheet.id(),
                        form.getOrDefault("objection", ""),
                        viewer.account().orElseThrow()),
                viewer,
                form,
                "appraisal.objected",
                redirect,
                sheet);
    }

    @PostMapping("/appraisal-sheets/{sheet}/decide")
    ModelAndView decide(
            @PathVariable("sheet") String id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            RedirectAttributes redirect) {
        Sheet sheet = sheet(id);
        String verdict = form.getOrDefault("upheld", "");
        Outcome<SheetId> outcome = verdict.isEmpty()
                ? Outcome.refused("upheld", "appraisal.refusal.verdict")
                : reviewing.decide(
                        sheet.id(),
                        "true".equals(verdict),
                        form.getOrDefault("decision", ""),
                        viewer.account().orElseThrow());
        return after(outcome, viewer, form, "appraisal.decided", redirect, sheet);
    }

    @GetMapping("/appraisal-sheets/{sheet}/files/{paper}")
    ResponseEntity<Resource> file(@PathVariable("sheet") String id, @PathVariable("paper") String proof) {
        Sheet sheet = sheet(id);
        FileId wanted = FileId.parse(proof);
        boolean here = queries.scores(sheet).values().stream()
                .anyMatch(score -> score.files().contains(wanted));
        if (!here) {
            throw new NotFound("file " + proof + " of sheet " + id);
        }
        return files.download(wanted);
    }

    private ModelAndView after(
            Outcome<SheetId> outcome,
            Viewer viewer,
            Map<String, String> form,
            String done,
            RedirectAttributes redirect,
            Sheet sheet) {
        if (outcome instanceof Outcome.Refused<SheetId> refused) {
            return Answer.again(pages.page(sheet(sheet.id().toString()), viewer, form, FormErrors.of(refused)));
        }
        return Answer.next("/appraisal-sheets/" + sheet.id(), Flash.success(done, sheet.name()), redirect);
    }

    private List<FileId> upload(String field, Map<String, MultipartFile> uploads, Viewer viewer, List<Refusal> found)
            throws IOException {
        MultipartFile upload = uploads.get(field);
        if (upload == null || upload.isEmpty()) {
            return List.of();
        }
        String name = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
        try (InputStream content = upload.getInputStream()) {
            return switch (files.store(name, content, LARGEST, viewer.account())) {
                case Outcome.Done<StoredFile>(var file) -> List.of(file.id());
                case Outcome.Refused<StoredFile>(var refusals) -> {
                    refusals.forEach(refusal -> found.add(new Refusal(field, refusal.key(), refusal.arguments())));
                    yield List.of();
                }
            };
        }
    }

    private Sheet sheet(String id) {
        return queries.getSheet(SheetId.parse(id));
    }
}
