package org.kepu.spreadsheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.shared.Outcome;
import org.springframework.stereotype.Service;

/** Reads sheets people filled in and writes templates and exports. */
@Service
public class Spreadsheets {

    private final Texts texts;
    private final SheetWriting writing;
    private final CsvWriting csv;

    Spreadsheets(Texts texts, SheetWriting writing, CsvWriting csv) {
        this.texts = texts;
        this.writing = writing;
        this.csv = csv;
    }

    /**
     * Reads the first visible sheet that has the columns of the form, wherever they stand and however they are spaced. Accepts
     * .xlsx and separated text (UTF-8, GB18030). Refused at the field {@code file}: old .xls, locked or damaged files, more than
     * 10 MB, more than 20,000 rows, archives that unpack to more than 150 MB, missing columns, a sheet without rows.
     */
    public Outcome<SheetTable> read(Upload upload, SheetForm form, Locale locale) {
        try {
            return Outcome.done(table(FileReading.sheets(upload.content()), form, locale));
        } catch (Refused refused) {
            return Outcome.refused(List.of(refused.refusal()));
        }
    }

    /** An empty sheet of the form with a second sheet that explains every column. */
    public byte[] template(SheetForm form, Locale locale) {
        return writing.template(form, locale);
    }

    /** The same rows as {@link #export} as comma-separated text: UTF-8 with its mark, no cell a spreadsheet program would calculate. */
    public byte[] csv(SheetForm form, List<Map<String, String>> rows, Locale locale) {
        return csv.export(form, rows, locale);
    }

    /** A sheet of the form with these rows; cells by column key, a choice by its constant's name. */
    public byte[] export(SheetForm form, List<Map<String, String>> rows, Locale locale) {
        return writing.export(form, rows, locale);
    }

    private SheetTable table(List<List<RawRow>> sheets, SheetForm form, Locale locale) throws Refused {
        List<Column> missing = form.columns();
        for (List<RawRow> rows : sheets) {
            Headers headers = Headers.find(rows, form, texts);
            List<Column> missingHere = headers.missing(form);
            if (missingHere.isEmpty() && !headers.columns().isEmpty()) {
                return table(rows.subList(headers.at() + 1, rows.size()), headers);
            }
            missing = missingHere.size() < missing.size() ? missingHere : missing;
        }
        throw new Refused("imports.file.columns", titles(form, missing, locale));
    }

    private SheetTable table(List<RawRow> rows, Headers headers) throws Refused {
        List<SheetRow> read = rows.stream()
                .map(row -> new SheetRow(row.number(), cells(row, headers)))
                .filter(row -> !row.cells().isEmpty())
                .toList();
        if (read.isEmpty()) {
            throw new Refused("imports.file.noRows");
        }
        if (read.size() > Limits.ROWS) {
            throw new Refused("imports.file.rows", Limits.ROWS);
        }
        return new SheetTable(read, headers.ignored());
    }

    private Map<String, String> cells(RawRow row, Headers headers) {
        Map<String, String> cells = new LinkedHashMap<>();
        headers.columns().forEach((index, column) -> {
            String text = row.cell(index);
            if (!text.isEmpty()) {
                cells.put(column.key(), texts.read(column, text));
            }
        });
        return cells;
    }

    private String titles(SheetForm form, List<Column> columns, Locale locale) {
        return columns.stream()
                .filter(Column::required)
                .map(column -> texts.title(form, column, locale))
                .collect(Collectors.joining(locale.equals(Locale.ENGLISH) ? ", " : "、"));
    }
}
