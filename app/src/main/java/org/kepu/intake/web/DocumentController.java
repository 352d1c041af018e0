package org.kepu.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.areas.AreaQueries;
import org.kepu.files.FileStore;
import org.kepu.intake.ImportId;
import org.kepu.intake.ImportStatus;
import org.kepu.intake.ImportView;
import org.kepu.intake.Intake;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
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

/** A document from its upload to the draft: form, progress, refusal. */
@Controller
class DocumentController {

    private final Intake intake;
    private final FileStore files;
    private final AreaQueries areas;
    private final OfficeAreas officeAreas;

    DocumentController(Intake intake, FileStore files, AreaQueries areas, OfficeAreas officeAreas) {
        this.intake = intake;
        this.files = files;
        this.areas = areas;
        this.officeAreas = officeAreas;
    }

    @GetMapping("/office/documents/new")
    ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "") String area) {
        return form(viewer, area, FormErrors.none());
    }

    private ModelAndView form(Viewer viewer, String area, FormErrors errors) {
        var mine = officeAreas.of(viewer, Role.OFFICE);
        var chosen = mine.stream()
                .filter(candidate -> candidate.id().toString().equals(area))
                .findFirst()
                .or(() -> mine.stream().findFirst());
        return new ModelAndView("intake/new", "page", new NewDocumentPage(mine, chosen, errors));
    }

    @PostMapping("/office/areas/{area}/documents")
    ModelAndView upload(@PathVariable String area, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
        if (file == null || name.isBlank()) {
            return form(viewer, area, new FormErrors(List.of(NewDocumentPage.NO_FILE)));
        }
        try (InputStream content = file.getInputStream()) {
            return switch (intake.upload(AreaId.parse(area), name, content, viewer)) {
                case Outcome.Refused<ImportId> refused -> form(viewer, area, FormErrors.of(refused));
                case Outcome.Done<ImportId>(ImportId id) -> new ModelAndView("redirect:/office/documents/" + id);
            };
        }
    }

    @GetMapping("/office/documents/{document}")
    ModelAndView progress(@PathVariable String document) {
        ImportView view = intake.get(ImportId.parse(document));
        if (view.status() == ImportStatus.REVIEW) {
            return new ModelAndView("redirect:/office/documents/" + view.id() + "/review");
        }
        return new ModelAndView("intake/progress", "page", page(view));
    }

    @GetMapping("/office/documents/{document}/state")
    ModelAndView state(@PathVariable String document, HttpServletResponse response) {
        ProgressPage page = page(intake.get(ImportId.parse(document)));
        if (page.ready()) {
            response.setHeader("HX-Redirect", page.address() + "/review");
        }
        return new ModelAndView("intake/state", "page", page);
    }

    private ProgressPage page(ImportView view) {
        return new ProgressPage(view, areas.get(view.area()).name());
    }

    @GetMapping("/office/documents/{document}/source")
    ResponseEntity<Resource> source(@PathVariable String document) {
        ImportView view = intake.get(ImportId.parse(document));
        return files.download(view.file().orElseThrow(() -> new NotFound("source of " + document)));
    }

    @PostMapping("/office/documents/{document}/discard")
    ModelAndView discard(@PathVariable String document, RedirectAttributes redirect) {
        switch (intake.discard(ImportId.parse(document))) {
            case Outcome.Done<ImportId> done ->
                Flash.success("intake.discarded").on(redirect);
            case Outcome.Refused<ImportId> refused ->
                Flash.warn("intake.refusal.notOpen").on(redirect);
        }
        return new ModelAndView("redirect:/office/plans");
    }
}
