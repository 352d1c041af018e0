package org.kepu.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.shared.Outcome;
import org.kepu.spreadsheets.Spreadsheets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes part of the trail out as a sheet; taking it out is itself an entry. */
@Service
public class AuditExports {

    /** The most rows of a workbook; a CSV file has no limit. */
    public static final int MOST = 20_000;

    private final AuditQueries queries;
    private final Spreadsheets spreadsheets;
    private final AuditTexts texts;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    AuditExports(
            AuditQueries queries,
            Spreadsheets spreadsheets,
            AuditTexts texts,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.spreadsheets = spreadsheets;
        this.texts = texts;
        this.messages = messages;
        this.events = events;
    }

    /** A workbook, oldest first; refused as a whole above {@link #MOST} rows. */
    @Transactional
    public Outcome<byte[]> workbook(Viewer viewer, AuditFilter filter, Locale locale) {
        long count = queries.count(viewer, filter);
        if (count > MOST) {
            return Outcome.refused("", "audit.export.tooMany", count, MOST);
        }
        note(viewer, filter, count, "xlsx");
        List<Map<String, String>> rows = new ArrayList<>();
        queries.forEach(viewer, filter, entry -> rows.add(texts.cells(entry, locale)));
        return Outcome.done(spreadsheets.export(AuditSheet.FORM, rows, locale));
    }

    /** Writes comma-separated text (UTF-8 with its mark, for spreadsheet programs), oldest first. */
    @Transactional
    public void csv(Viewer viewer, AuditFilter filter, Locale locale, OutputStream out) throws IOException {
        note(viewer, filter, queries.count(viewer, filter), "csv");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(AuditSheet.KEYS.stream()
                .map(key -> messages.getMessage("sheet." + AuditSheet.FORM.id() + "." + key, null, locale))
                .toList());
        queries.forEach(viewer, filter, entry -> {
            Map<String, String> cells = texts.cells(entry, locale);
            csv.writeRecord(AuditSheet.KEYS.stream()
                    .map(key -> harmless(cells.getOrDefault(key, "")))
                    .toList());
        });
        csv.flush();
    }

    private void note(Viewer viewer, AuditFilter filter, long rows, String format) {
        events.publishEvent(AuditEvent.of(
                viewer,
                "audit.export",
                "%s, %d rows, action '%s', %s to %s"
                        .formatted(
                                format,
                                rows,
                                filter.action(),
                                filter.from().map(Object::toString).orElse("…"),
                                filter.to().map(Object::toString).orElse("…"))));
    }

    /** A spreadsheet program takes text that begins so for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
