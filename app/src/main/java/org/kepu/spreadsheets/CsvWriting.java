package org.kepu.spreadsheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes comma-separated text. */
@Component
class CsvWriting {

    private final Texts texts;

    CsvWriting(Texts texts) {
        this.texts = texts;
    }

    byte[] export(SheetForm form, List<Map<String, String>> rows, Locale locale) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(form.columns().stream()
                    .map(column -> texts.title(form, column, locale))
                    .toList());
            rows.forEach(row -> csv.writeRecord(form.columns().stream()
                    .map(column -> harmless(row.getOrDefault(column.key(), "")))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
