package org.kepu.survey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.SurveyData;

/** Reads the reference files. */
public final class Csv {

    private Csv() {}

    /** All records of a file below {@code reference/}. */
    public static List<NamedCsvRecord> records(String file) {
        var stream = Csv.class.getResourceAsStream("/reference/" + file);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file as survey data. */
    public static SurveyData data(String file) {
        List<NamedCsvRecord> records = records(file);
        List<Column> columns = new ArrayList<>();
        for (String name : records.getFirst().getHeader()) {
            columns.add(
                    Column.of(name, records.stream().map(r -> r.getField(name)).toList()));
        }
        return SurveyData.of(columns);
    }
}
