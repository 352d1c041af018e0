package org.kepu.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.documents.OfficialDocuments;
import org.kepu.reports.Quarter;
import org.kepu.reports.ReportId;
import org.kepu.reports.ReportQueries;
import org.kepu.reports.ReportRow;
import org.kepu.reports.ReportState;
import org.kepu.reports.RoundId;
import org.kepu.reports.RoundView;
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
                    Column.of("late")));

    private final ReportQueries queries;
    private final Spreadsheets spreadsheets;
    private final MessageSource messages;
    private final Clock clock;

    ReportFileController(ReportQueries queries, Spreadsheets spreadsheets, MessageSource messages, Clock clock) {
        this.queries = queries;
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
        RoundView round = queries.get(RoundId.parse(id));
        LocalDate today = LocalDate.now(clock);
        List<Map<String, String>> rows = queries.list(round.id()).stream()
                .map(row -> cells(row, today, locale))
                .toList();
        return SheetFile.download(
                text("reports.roundTitle", locale, quarter(round.quarter(), locale)),
                spreadsheets.export(FORM, rows, locale));
    }

    private Map<String, String> cells(ReportRow row, LocalDate today, Locale locale) {
        return Map.of(
                "unit", row.unitName(),
                "state", row.state().name(),
                "submitted", row.submittedOn().map(LocalDate::toString).orElse(""),
                "late", row.lateOn(today) ? text("reports.late", locale) : "");
    }

    private String quarter(Quarter quarter, Locale locale) {
        return text("reports.quarter", locale, Integer.toString(quarter.year()), Integer.toString(quarter.number()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
