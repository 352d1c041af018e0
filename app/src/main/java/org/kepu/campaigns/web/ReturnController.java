package org.kepu.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.kepu.access.Viewer;
import org.kepu.activities.ActivityKind;
import org.kepu.activities.ReturnRow;
import org.kepu.campaigns.YearlyReturn;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.kepu.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes into the yearly statistics, to look at and to take along. */
@Controller
class ReturnController {

    private static final SheetForm FORM = new SheetForm(
            "return",
            List.of(
                    Column.of("kind").oneOf(ActivityKind.values()),
                    Column.of("onSiteSessions"),
                    Column.of("onSitePeople"),
                    Column.of("onlineSessions"),
                    Column.of("onlinePeople"),
                    Column.of("youth"),
                    Column.of("weekSessions"),
                    Column.of("weekPeople"),
                    Column.of("monthSessions"),
                    Column.of("monthPeople"),
                    Column.of("large")));

    private static final int YEARS = 6;
    private static final int EARLIEST = 2000;

    private final YearlyReturn yearly;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;
    private final Clock clock;

    ReturnController(YearlyReturn yearly, Spreadsheets spreadsheets, MessageSource messages, Clock clock) {
        this.yearly = yearly;
        this.spreadsheets = spreadsheets;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/campaigns/return")
    ModelAndView show(@RequestParam(defaultValue = "") String year, Viewer viewer) {
        int wanted = year(year);
        List<Option> years = IntStream.range(0, YEARS)
                .mapToObj(back -> Integer.toString(LocalDate.now(clock).getYear() - back))
                .map(each -> new Option(each, each))
                .toList();
        return new ModelAndView("campaigns/return", "page", new ReturnPage(wanted, years, yearly.list(wanted, viewer)));
    }

    @GetMapping("/campaigns/return/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String year, Viewer viewer, Locale locale) {
        int wanted = year(year);
        List<Map<String, String>> rows =
                yearly.list(wanted, viewer).stream().map(ReturnController::row).toList();
        return SheetFile.download(
                messages.getMessage("sheet.return", null, locale) + " " + wanted,
                spreadsheets.export(FORM, rows, locale));
    }

    private int year(String text) {
        int now = LocalDate.now(clock).getYear();
        return text.matches("[0-9]{4}") ? Math.clamp(Integer.parseInt(text), EARLIEST, now) : now;
    }

    private static Map<String, String> row(ReturnRow row) {
        Map<String, String> cells = new HashMap<>();
        cells.put("kind", row.kind().name());
        cells.put("onSiteSessions", Integer.toString(row.onSiteSessions()));
        cells.put("onSitePeople", Long.toString(row.onSitePeople()));
        cells.put("onlineSessions", Integer.toString(row.onlineSessions()));
        cells.put("onlinePeople", Long.toString(row.onlinePeople()));
        cells.put("youth", Long.toString(row.youth()));
        cells.put("weekSessions", Integer.toString(row.weekSessions()));
        cells.put("weekPeople", Long.toString(row.weekPeople()));
        cells.put("monthSessions", Integer.toString(row.monthSessions()));
        cells.put("monthPeople", Long.toString(row.monthPeople()));
        cells.put("large", Integer.toString(row.large()));
        return cells;
    }
}
