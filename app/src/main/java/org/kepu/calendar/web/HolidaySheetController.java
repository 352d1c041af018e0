package org.kepu.calendar.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kepu.access.Viewer;
import org.kepu.calendar.Arrangement;
import org.kepu.calendar.HolidayCells;
import org.kepu.calendar.Holidays;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.ImportId;
import org.kepu.spreadsheets.Imports;
import org.kepu.spreadsheets.RowReader;
import org.kepu.spreadsheets.SheetRow;
import org.kepu.spreadsheets.Upload;
import org.kepu.web.Answer;
import org.kepu.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a year's holidays as a sheet. */
@Controller
class HolidaySheetController {

    private final Imports imports;
    private final Holidays holidays;

    HolidaySheetController(Imports imports, Holidays holidays) {
        this.imports = imports;
        this.holidays = holidays;
    }

    @GetMapping("/calendar/{year}/import")
    ModelAndView form(@PathVariable int year) {
        String source = holidays.find(year).map(Arrangement::source).orElse("");
        return page(year, source, FormErrors.none());
    }

    @PostMapping("/calendar/{year}/import")
    ModelAndView attempt(
            @PathVariable int year,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String source,
            Viewer viewer,
            Locale locale)
            throws IOException {
        RowReader reader = new RowReader(SheetRow.typed(Map.of("source", source)));
        String named = reader.required("source", 100);
        Map<String, String> options = Map.of("year", Integer.toString(year), "source", named);
        Outcome<ImportId> outcome = reader.problems().isEmpty()
                ? imports.attempt(HolidayCells.FORM.id(), Upload.of(file), options, viewer, locale)
                : Outcome.refused(reader.problems());
        if (outcome instanceof Outcome.Done<ImportId>(var attempt)) {
            return new ModelAndView("redirect:/imports/" + attempt);
        }
        return Answer.again(page(year, source, FormErrors.of((Outcome.Refused<ImportId>) outcome)));
    }

    private static ModelAndView page(int year, String source, FormErrors errors) {
        if (!CalendarController.valid(year)) {
            throw new NotFound("year " + year);
        }
        return new ModelAndView("calendar/import", "page", new HolidaySheetPage(year, source, errors));
    }
}
