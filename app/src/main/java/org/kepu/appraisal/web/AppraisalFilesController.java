package org.kepu.appraisal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.access.Placements;
import org.kepu.access.Role;
import org.kepu.access.Viewer;
import org.kepu.appraisal.Appraisal;
import org.kepu.appraisal.AppraisalId;
import org.kepu.appraisal.AppraisalPapers;
import org.kepu.appraisal.AppraisalQueries;
import org.kepu.appraisal.Ranked;
import org.kepu.appraisal.Sheet;
import org.kepu.appraisal.SheetId;
import org.kepu.documents.OfficialDocuments;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetFile;
import org.kepu.spreadsheets.SheetForm;
import org.kepu.spreadsheets.Spreadsheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives rankings and sheets as Excel and Word files; their figures are those of the pages. */
@Controller
class AppraisalFilesController {

    private static final SheetForm RANKING = new SheetForm(
            "ranking",
            List.of(
                    Column.of("place"),
                    Column.of("name"),
                    Column.of("self"),
                    Column.of("base"),
                    Column.of("bonus"),
                    Column.of("total")));

    private final AppraisalQueries queries;
    private final AppraisalPapers papers;
    private final Spreadsheets spreadsheets;
    private final Placements placements;

    AppraisalFilesController(
            AppraisalQueries queries, AppraisalPapers papers, Spreadsheets spreadsheets, Placements placements) {
        this.queries = queries;
        this.papers = papers;
        this.spreadsheets = spreadsheets;
        this.placements = placements;
    }

    @GetMapping("/appraisals/{appraisal}/excel")
    ResponseEntity<byte[]> excel(@PathVariable("appraisal") String id, Locale locale) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        List<Map<String, String>> rows = queries.ranking(appraisal).stream()
                .map(AppraisalFilesController::row)
                .toList();
        return SheetFile.download(appraisal.draft().title(), spreadsheets.export(RANKING, rows, locale));
    }

    @GetMapping("/appraisals/{appraisal}/word")
    ResponseEntity<byte[]> ranking(@PathVariable("appraisal") String id) {
        Appraisal appraisal = queries.get(AppraisalId.parse(id));
        return word(
                appraisal.draft().title(),
                OfficialDocuments.docx(papers.ranking(appraisal, queries.ranking(appraisal))));
    }

    @GetMapping("/appraisal-sheets/{sheet}/word")
    ResponseEntity<byte[]> sheet(@PathVariable("sheet") String id, Viewer viewer) {
        Sheet sheet = queries.getSheet(SheetId.parse(id));
        Appraisal appraisal = queries.get(sheet.appraisal());
        boolean watches = placements
                .find("sheet", id)
                .filter(place -> viewer.hasAnyOver(place, Role.OFFICE, Role.AUDITOR))
                .isPresent();
        return word(
                sheet.name(),
                OfficialDocuments.docx(papers.sheet(
                        appraisal,
                        sheet,
                        queries.listItems(appraisal.id()),
                        queries.scores(sheet),
                        queries.result(appraisal, sheet),
                        watches || appraisal.announced())));
    }

    private static Map<String, String> row(Ranked ranked) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("place", Integer.toString(ranked.place()));
        cells.put("name", ranked.sheet().name());
        cells.put("self", Numbers.text(ranked.result().self()));
        cells.put("base", Numbers.text(ranked.result().base()));
        cells.put("bonus", Numbers.text(ranked.result().bonus()));
        cells.put("total", Numbers.text(ranked.result().total()));
        return cells;
    }

    private static ResponseEntity<byte[]> word(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(OfficialDocuments.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".docx", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
