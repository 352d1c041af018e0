package org.kepu.cli.survey;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kepu.cli.Refusal;
import org.kepu.survey.data.Names;
import org.kepu.survey.data.SurveyData;

/**
 * Reads CSV files with a header: UTF-8, or GB18030 as spreadsheets in China write it; comma, semicolon or tab. A row
 * that is too short or too long is refused by its number.
 */
final class CsvTable {

    private final Path file;
    private Charset charset = StandardCharsets.UTF_8;

    CsvTable(Path file) {
        this.file = file;
    }

    /** The columns that are asked for; all of them when the set is empty. */
    SurveyData read(Set<String> wanted) {
        List<ColumnReader> readers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> header = new ArrayList<>();
        records(
                fields -> {
                    if (header.isEmpty()) {
                        header.addAll(checkedHeader(fields, wanted));
                        for (int i = 0; i < header.size(); i++) {
                            if (wanted.isEmpty() || wanted.contains(header.get(i))) {
                                places.add(i);
                                readers.add(new ColumnReader(header.get(i)));
                            }
                        }
                        return;
                    }
                    for (int i = 0; i < places.size(); i++) {
                        readers.get(i).add(fields.getField(places.get(i)));
                    }
                },
                () -> {
                    header.clear();
                    readers.clear();
                    places.clear();
                });
        if (header.isEmpty()) {
            throw new Refusal(file.getFileName() + " is empty; it needs a header line and rows below it.");
        }
        return SurveyData.of(readers.stream().map(ColumnReader::column).toList());
    }

    /** Every row as texts, the header first. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        records(fields -> rows.add(fields.getFields()), rows::clear);
        return rows;
    }

    /** The names of the columns. */
    List<String> header() {
        List<String> names = new ArrayList<>();
        records(
                fields -> {
                    if (names.isEmpty()) {
                        names.addAll(fields.getFields());
                    }
                },
                names::clear);
        return names;
    }

    /** Passes every row on as texts, the header first; for a table that was read before, so that its encoding is known. */
    void each(Consumer<List<String>> consumer) {
        records(fields -> consumer.accept(fields.getFields()), () -> {});
    }

    private List<String> checkedHeader(CsvRecord fields, Set<String> wanted) {
        List<String> names = fields.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i)) && (wanted.isEmpty() || wanted.contains(names.get(i)))) {
                throw new Refusal(file.getFileName() + " has two columns named '" + names.get(i)
                        + "' (the second is column " + (i + 1) + "); give each a name of its own.");
            }
        }
        for (String name : wanted) {
            if (!seen.contains(name)) {
                throw new Refusal(file.getFileName() + " has no column '" + name + "'." + Names.didYouMean(name, seen)
                        + " It has: " + String.join(", ", names) + ".");
            }
        }
        return names;
    }

    private void records(Consumer<CsvRecord> consumer, Runnable restart) {
        try {
            try {
                readRecords(consumer);
            } catch (CharacterCodingException notUtf8) {
                charset = Charset.forName("GB18030");
                restart.run();
                readRecords(consumer);
            }
        } catch (NoSuchFileException absent) {
            throw new Refusal("There is no file " + file + ".");
        } catch (CsvParseException malformed) {
            throw new Refusal(file.getFileName() + " is no readable CSV: " + malformed.getMessage() + ".");
        } catch (CharacterCodingException neither) {
            throw new Refusal(file.getFileName()
                    + " is text neither in UTF-8 nor in GB18030; save it as \"CSV UTF-8\" from the spreadsheet.");
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    private void readRecords(Consumer<CsvRecord> consumer) throws IOException {
        char separator = separator();
        try (var reader = new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(new BomSkipper(reader))) {
            Iterator<CsvRecord> records = csv.iterator();
            int width = -1;
            for (long row = 0; records.hasNext(); row++) {
                CsvRecord fields = records.next();
                if (width > 1
                        && fields.getFieldCount() == 1
                        && fields.getField(0).isBlank()) {
                    continue;
                }
                if (width >= 0 && fields.getFieldCount() != width) {
                    throw new Refusal(file.getFileName() + ": data row " + row + " (line "
                            + fields.getStartingLineNumber() + ") has " + fields.getFieldCount()
                            + " fields, the header has " + width + "; correct that row"
                            + (fields.getFieldCount() > width ? " (a value with a comma needs quotes)" : "") + ".");
                }
                width = fields.getFieldCount();
                consumer.accept(fields);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** The separator that occurs most in the first line. */
    private char separator() throws IOException {
        byte[] start;
        try (var stream = Files.newInputStream(file)) {
            start = stream.readNBytes(65_536);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String line = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
