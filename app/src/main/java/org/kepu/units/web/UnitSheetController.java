package org.kepu.units.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
import org.kepu.units.UnitCells;
import org.kepu.units.UnitQueries;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes and gives sheets of units. */
@Controller
class UnitSheetController {

    private final UnitQueries units;
    private final AreaQueries areas;
    private final Imports imports;
    private final Spreadsheets spreadsheets;

    UnitSheetController(UnitQueries units, AreaQueries areas, Imports imports, Spreadsheets spreadsheets) {
        this.units = units;
        this.areas = areas;
        this.imports = imports;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/areas/{area}/units/import")
    ModelAndView form(@PathVariable("area") String id) {
        return page(areas.get(AreaId.parse(id)), FormErrors.none());
    }

    @PostMapping("/areas/{area}/units/import")
    ModelAndView attempt(
            @PathVariable("area") String id, @RequestParam Optional<MultipartFile> file, Viewer viewer, Locale locale)
            throws IOException {
        Area area = areas.get(AreaId.parse(id));
        Map<String, String> options = Map.of("area", area.id().toString());
        return switch (imports.attempt(UnitCells.FORM.id(), Upload.of(file), options, viewer, locale)) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(area, FormErrors.of(refused)));
        };
    }

    @GetMapping("/areas/{area}/units/export")
    ResponseEntity<byte[]> export(@PathVariable("area") String id, Locale locale) {
        Area area = areas.get(AreaId.parse(id));
        List<Map<String, String>> rows = units.list(area.id()).stream()
                .map(unit -> UnitCells.of(unit, units.listAliases(unit.id())))
                .toList();
        return SheetFile.download(area.name(), spreadsheets.export(UnitCells.FORM, rows, locale));
    }

    private static ModelAndView page(Area area, FormErrors errors) {
        return new ModelAndView("units/import", "page", new UnitSheetPage(area, errors));
    }
}
