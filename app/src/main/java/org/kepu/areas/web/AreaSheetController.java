package org.kepu.areas.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaCells;
import org.kepu.areas.AreaQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.spreadsheets.Upload;
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

/** Takes and gives sheets of the areas below one. */
@Controller
class AreaSheetController {

    private final AreaQueries areas;
    private final Imports imports;
    private final Spreadsheets spreadsheets;
    private final Clock clock;

    AreaSheetController(AreaQueries areas, Imports imports, Spreadsheets spreadsheets, Clock clock) {
        this.areas = areas;
        this.imports = imports;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    @GetMapping("/areas/{area}/import")
    ModelAndView form(@PathVariable("area") String id) {
        Area area = areas.get(AreaId.parse(id));
        return page(area, LocalDate.now(clock).toString(), false, FormErrors.none());
    }

    @PostMapping("/areas/{area}/import")
    ModelAndView attempt(
            @PathVariable("area") String id,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "false") boolean gone,
            Viewer viewer,
            Locale locale)
            throws IOException {
        Area area = areas.get(AreaId.parse(id));
        RowReader reader = new RowReader(SheetRow.typed(Map.of("on", on)));
        Optional<LocalDate> day = reader.day("on");
        Map<String, String> options = Map.of(
                "area",
                area.id().toString(),
                "on",
                day.map(LocalDate::toString).orElse(""),
                "gone",
                Boolean.toString(gone));
        Outcome<ImportId> outcome = reader.problems().isEmpty()
                ? imports.attempt(AreaCells.FORM.id(), Upload.of(file), options, viewer, locale)
                : Outcome.refused(reader.problems());
        if (outcome instanceof Outcome.Done<ImportId>(var attempt)) {
            return new ModelAndView("redirect:/imports/" + attempt);
        }
        return Answer.again(page(area, on, gone, FormErrors.of((Outcome.Refused<ImportId>) outcome)));
    }

    @GetMapping("/areas/{area}/export")
    ResponseEntity<byte[]> export(@PathVariable("area") String id, Locale locale) {
        Area top = areas.get(AreaId.parse(id));
        List<Area> tree = areas.listTree(top.id());
        Map<AreaId, String> codes = new HashMap<>();
        tree.forEach(area -> codes.put(area.id(), area.code()));
        List<Map<String, String>> rows = tree.stream()
                .filter(area -> !area.id().equals(top.id()))
                .map(area -> {
                    Map<String, String> cells = AreaCells.of(area);
                    area.parent().map(codes::get).ifPresent(code -> cells.put("parent", code));
                    return cells;
                })
                .toList();
        return SheetFile.download(top.name(), spreadsheets.export(AreaCells.FORM, rows, locale));
    }

    private static ModelAndView page(Area area, String day, boolean gone, FormErrors errors) {
        return new ModelAndView("areas/import", "page", new AreaSheetPage(area, day, gone, errors));
    }
}
