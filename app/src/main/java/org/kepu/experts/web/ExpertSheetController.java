package org.kepu.experts.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
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

/** Experts from a sheet. */
@Controller
class ExpertSheetController {

    private final ExpertAreas areas;
    private final Imports imports;

    ExpertSheetController(ExpertAreas areas, Imports imports) {
        this.areas = areas;
        this.imports = imports;
    }

    @GetMapping("/volunteers/experts/import")
    ModelAndView form(Viewer viewer) {
        return page(viewer, "", FormErrors.none());
    }

    @PostMapping("/volunteers/experts/import")
    ModelAndView attempt(
            @RequestParam(defaultValue = "") String area,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Locale locale)
            throws IOException {
        Outcome<ImportId> outcome = areas.has(viewer, area)
                ? imports.attempt("experts", Upload.of(file), Map.of("area", area), viewer, locale)
                : Outcome.refused("area", "experts.refusal.area");
        return switch (outcome) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(viewer, area, FormErrors.of(refused)));
        };
    }

    private ModelAndView page(Viewer viewer, String area, FormErrors errors) {
        return new ModelAndView("experts/import", "page", new ExpertSheetPage(areas.options(viewer), area, errors));
    }
}
