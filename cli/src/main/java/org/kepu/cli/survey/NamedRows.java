package org.kepu.cli.survey;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.cli.Refusal;
import org.kepu.survey.data.Column;
import org.kepu.survey.data.Names;

/** A small CSV file with its rows and column names, for commands that look at every row; the header is row 1. */
final class NamedRows {

    private final String file;
    private final List<String> header;
    private final List<List<String>> rows;
    private final Map<String, Integer> places = new HashMap<>();

    private NamedRows(String file, List<String> header, List<List<String>> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    static NamedRows read(Path path) {
        List<List<String>> all = new CsvTable(path).rows();
        if (all.size() < 2) {
            throw new Refusal(
                    path.getFileName() + " has no rows; it needs a header line and at least one row below it.");
        }
        List<String> header = all.getFirst().stream().map(String::strip).toList();
        return new NamedRows(String.valueOf(path.getFileName()), header, all.subList(1, all.size()));
    }

    /** Refuses when one of these columns is not there. */
    NamedRows requiring(Collection<String> columns) {
        for (String column : columns) {
            if (!places.containsKey(column)) {
                throw new Refusal(file + " has no column '" + column + "'." + Names.didYouMean(column, header)
                        + " It has: " + String.join(", ", header) + ".");
            }
        }
        return this;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    List<String> header() {
        return header;
    }

    int size() {
        return rows.size();
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    /** The row as people count: the first below the header is 2. */
    static int shown(int row) {
        return row + 2;
    }

    String text(int row, String column) {
        return rows.get(row).get(places.getOrDefault(column, -1)).strip();
    }

    /** The number in a cell, NaN when it is empty; anything else is refused with row and column. */
    double number(int row, String column) {
        String text = text(row, column);
        if (Column.isMissing(text)) {
            return Double.NaN;
        }
        double number = Column.parse(text);
        if (Double.isNaN(number)) {
            throw new Refusal(file + ": row " + shown(row) + ", column '" + column + "' is '" + text
                    + "', which is no number; correct it or leave it empty.");
        }
        return number;
    }

    /** The whole number above zero in a cell. */
    int count(int row, String column) {
        double number = number(row, column);
        if (!(number >= 0 && number == Math.rint(number) && number <= Integer.MAX_VALUE)) {
            throw new Refusal(file + ": row " + shown(row) + ", column '" + column + "' is '" + text(row, column)
                    + "', but a whole number is needed there.");
        }
        return (int) number;
    }
}
