package org.kepu.survey.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kepu.survey.SurveyRefusal;
import org.kepu.survey.SurveyRefusal.Reason;

/** An immutable table of named columns of equal length, one row a respondent. */
public final class SurveyData {

    private final Map<String, Column> columns;
    private final int rows;

    private SurveyData(Map<String, Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A table of these columns; different lengths and repeated names are refused. */
    public static SurveyData of(Collection<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        int rows = -1;
        for (Column column : columns) {
            if (rows >= 0 && column.size() != rows) {
                throw new SurveyRefusal(
                        Reason.BAD_OPTION,
                        "Column '" + column.name() + "' has " + column.size() + " rows, the columns before it have "
                                + rows + "; give every column the same number of rows.");
            }
            rows = column.size();
            if (byName.put(column.name(), column) != null) {
                throw new SurveyRefusal(
                        Reason.BAD_OPTION, "Column '" + column.name() + "' occurs twice; give each a name of its own.");
            }
        }
        return new SurveyData(byName, Math.max(rows, 0));
    }

    /** A table of these columns. */
    public static SurveyData of(Column... columns) {
        return of(List.of(columns));
    }

    /** This table with one more column, which replaces one of the same name. */
    public SurveyData with(Column column) {
        var changed = new LinkedHashMap<>(columns);
        changed.put(column.name(), column);
        return of(changed.values());
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** The names of the columns, in their order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The column of this name; an unknown name is refused and the nearest one suggested. */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new SurveyRefusal(
                    Reason.UNKNOWN_COLUMN,
                    "There is no column '" + name + "'." + Names.didYouMean(name, columns.keySet()));
        }
        return column;
    }

    /** The numbers of a column the design needs in every row; a missing value is refused with its row. */
    public double[] required(String name) {
        double[] values = column(name).numbers();
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw missing(name, row);
            }
        }
        return values;
    }

    /** The categories of a column the design needs in every row; a missing value is refused with its row. */
    public Factor requiredFactor(String name) {
        Factor factor = column(name).factor();
        for (int row = 0; row < factor.size(); row++) {
            if (factor.code(row) < 0) {
                throw missing(name, row);
            }
        }
        return factor;
    }

    private static SurveyRefusal missing(String name, int row) {
        return new SurveyRefusal(
                Reason.MISSING_VALUE,
                "Column '" + name + "' is empty in data row " + (row + 1)
                        + "; the design needs a value in every row: fill it in or leave the row out.");
    }
}
