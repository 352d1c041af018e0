package org.kepu.indicators.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.access.Viewer;
import org.kepu.areas.Area;
import org.kepu.areas.AreaQueries;
import org.kepu.indicators.Figure;
import org.kepu.indicators.FigureCells;
import org.kepu.indicators.Indicator;
import org.kepu.indicators.IndicatorId;
import org.kepu.indicators.IndicatorQueries;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.SheetFile;
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

/** Takes and gives sheets of figures. */
@Controller
class FigureSheetController {

    private final IndicatorQueries queries;
    private final AreaQueries areas;
    private final Imports imports;
    private final Spreadsheets spreadsheets;

    FigureSheetController(IndicatorQueries queries, AreaQueries areas, Imports imports, Spreadsheets spreadsheets) {
        this.queries = queries;
        this.areas = areas;
        this.imports = imports;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/indicators/in/{area}/import")
    ModelAndView form(@PathVariable("area") String id) {
        return page(areas.get(AreaId.parse(id)), FormErrors.none());
    }

    @PostMapping("/indicators/in/{area}/import")
    ModelAndView attempt(
            @PathVariable("area") String id, @RequestParam Optional<MultipartFile> file, Viewer viewer, Locale locale)
            throws IOException {
        Area area = areas.get(AreaId.parse(id));
        Map<String, String> options = Map.of("area", area.id().toString());
        return switch (imports.attempt(FigureCells.FORM.id(), Upload.of(file), options, viewer, locale)) {
            case Outcome.Done<ImportId>(var attempt) -> new ModelAndView("redirect:/imports/" + attempt);
            case Outcome.Refused<ImportId> refused -> Answer.again(page(area, FormErrors.of(refused)));
        };
    }

    @GetMapping("/indicators/in/{area}/export")
    ResponseEntity<byte[]> export(@PathVariable("area") String id, Locale locale) {
        Area area = areas.get(AreaId.parse(id));
        Map<IndicatorId, Indicator> all =
                queries.list(area.id()).stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        List<Figure> figures = queries.listFiguresOf(area.id());
        Map<AreaId, Area> places = new HashMap<>(areas.map(
                figures.stream().map(figure -> figure.key().area()).distinct().toList()));
        List<Map<String, String>> rows = figures.stream()
                .map(figure -> FigureCells.of(
                        figure,
                        java.util.Objects.requireNonNull(all.get(figure.key().indicator())),
                        places.getOrDefault(figure.key().area(), area)))
                .toList();
        return SheetFile.download(area.name(), spreadsheets.export(FigureCells.FORM, rows, locale));
    }

    private static ModelAndView page(Area area, FormErrors errors) {
        return new ModelAndView("indicators/import", "page", new FigureSheetPage(area, errors));
    }
}
