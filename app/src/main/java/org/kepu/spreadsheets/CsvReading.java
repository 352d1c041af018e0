package org.kepu.spreadsheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads text with separated values; commas, semicolons and tabs are all in use. */
final class CsvReading {

    private CsvReading() {}

    static List<RawRow> rows(String text) throws Refused {
        List<RawRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (rows.size() > Limits.ROWS + 10) {
                    throw new Refused("imports.file.rows", Limits.ROWS);
                }
                List<String> cells = line.getFields();
                rows.add(new RawRow(
                        Math.toIntExact(line.getStartingLineNumber()),
                        cells.subList(0, Math.min(cells.size(), Limits.COLUMNS))));
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw new Refused("imports.file.damaged");
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }
}
