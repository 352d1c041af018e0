package org.kepu.evidence.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.evidence.Desk;
import org.kepu.evidence.EntryCells;
import org.kepu.evidence.Recording;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.Upload;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes sheets of happenings. */
@Controller
class EvidenceSheetController {

    private final Recording recording;
    private final Imports imports;

    EvidenceSheetController(Recording recording, Imports imports) {
        this.recording = recording;
        this.imports = imports;
    }

    @GetMapping("/evidence/import")
    ModelAndView form(@RequestParam(defaultValue = "") String desk, Viewer viewer) {
        return page(desk(viewer, desk), viewer, FormErrors.none());
    }

    @PostMapping("/evidence/import")
    ModelAndView attempt(
            @RequestParam(defaultValue = "") String desk,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Locale locale)
            throws IOException {
        Desk chosen = desk(viewer, desk);
        Map<String, String> options = Map.of("desk", chosen.key());
        return switch (imports.attempt(EntryCells.FORM.id(), Upload.of(file), options, viewer, locale)) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(chosen, viewer, FormErrors.of(refused)));
        };
    }

    private ModelAndView page(Desk desk, Viewer viewer, FormErrors errors) {
        return new ModelAndView(
                "evidence/import", "page", new EvidenceSheetPage(desk, recording.listDesks(viewer), errors));
    }

    private Desk desk(Viewer viewer, String key) {
        return recording.findDesk(viewer, key).orElseThrow(() -> new NotFound("desk"));
    }
}
