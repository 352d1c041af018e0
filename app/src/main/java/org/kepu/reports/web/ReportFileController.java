package org.kepu.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.documents.OfficialDocuments;
import org.kepu.reports.Figures;
import org.kepu.reports.Quarter;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.reports.ReportState;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundQueries;
import org.kepu.reports.RoundView;
import org.kepu.shared.UnitId;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports as files: one as Word, a round as a sheet. */
@Controller
class ReportFileController {

    private static final SheetForm FORM = new SheetForm(
            "reportRound",
            List.of(
                    Column.of("unit"),
                    Column.of("state").oneOf(ReportState.values()),
                    Column.of("submitted"),
                    Column.of("late"),
                    Column.of("written"),
                    Column.of("happenings"),
                    Column.of("sessions"),
                    Column.of("people"),
                    Column.of("online")));

    private final ReportQueries queries;
    private final RoundQueries rounds;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;
    private final Clock clock;

    ReportFileController(
            ReportQueries queries,
            RoundQueries rounds,
            Spreadsheets spreadsheets,
            MessageSource messages,
            Clock clock) {
        this.queries = queries;
        this.rounds = rounds;
        this.spreadsheets = spreadsheets;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/reports/{report}/word")
    ResponseEntity<byte[]> word(@PathVariable("report") String id, Locale locale) {
        ReportId report = ReportId.parse(id);
        ReportRow row = queries.get(report).row();
        String name = text("reports.of", locale, row.unitName()) + " " + quarter(row.quarter(), locale) + ".docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(queries.docx(report));
    }

    @GetMapping("/reports/rounds/{round}/export")
    ResponseEntity<byte[]> sheet(@PathVariable("round") String id, Locale locale) {
        RoundView round = rounds.get(RoundId.parse(id));
        LocalDate today = LocalDate.now(clock);
        Map<ReportId, Integer> written = rounds.countWritten(round.id());
        Map<UnitId, Figures> figures = rounds.figures(round);
        List<Map<String, String>> rows = queries.list(round.id()).stream()
                .map(row -> cells(
                        row,
                        written.getOrDefault(row.id(), 0),
                        figures.getOrDefault(row.unit(), Figures.NONE),
                        today,
                        locale))
                .toList();
        return SheetFile.download(
                text("reports.roundTitle", locale, quarter(round.quarter(), locale)),
                spreadsheets.export(FORM, rows, locale));
    }

    private Map<String, String> cells(ReportRow row, int written, Figures figures, LocalDate today, Locale locale) {
        return Map.of(
                "written", Integer.toString(written),
                "happenings", Long.toString(figures.happenings()),
                "sessions", Long.toString(figures.sessions()),
                "people", Long.toString(figures.people()),
                "online", Long.toString(figures.onlinePeople()),
                "unit", row.unitName(),
                "state", row.state().name(),
                "submitted", row.submittedOn().map(LocalDate::toString).orElse(""),
                "late",
                        row.missed()
                                ? text("reports.missed", locale)
                                : row.lateOn(today) ? text("reports.late", locale) : "");
    }

    private String quarter(Quarter quarter, Locale locale) {
        return text("reports.quarter", locale, Integer.toString(quarter.year()), Integer.toString(quarter.number()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
