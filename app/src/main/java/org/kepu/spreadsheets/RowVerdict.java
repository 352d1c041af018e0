package org.kepu.spreadsheets;

import java.util.List;
import org.kepu.shared.Refusal;

/**
 * What an import would do with one row.
 *
 * @param row number in the file; 0 for something that is not in the file
 * @param kind what would happen
 * @param label what the row is about, as people call it
 * @param changes for a changed row: what would change
 * @param problems for a wrong row: what to mend, each with the column as its field
 */
public record RowVerdict(int row, Kind kind, String label, List<Change> changes, List<Refusal> problems) {

    /** What would happen with a row. */
    public enum Kind {
        /** It cannot be imported. */
        WRONG,
        /** Something is created. */
        NEW,
        /** Something that is there already changes. */
        CHANGED,
        /** It exists but is not in the file, and ends. */
        GONE,
        /** It is there already, just so. */
        UNCHANGED
    }

    /**
     * One difference.
     *
     * @param column key of the column
     * @param was text before, may be empty
     * @param is text after, may be empty
     */
    public record Change(String column, String was, String is) {}

    public RowVerdict {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Something would be created. */
    public static RowVerdict created(int row, String label) {
        return new RowVerdict(row, Kind.NEW, label, List.of(), List.of());
    }

    /** Something would change; without a change it is unchanged. */
    public static RowVerdict changed(int row, String label, List<Change> changes) {
        return new RowVerdict(row, changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED, label, changes, List.of());
    }

    /** Something that is not in the file would end. */
    public static RowVerdict gone(String label) {
        return new RowVerdict(0, Kind.GONE, label, List.of(), List.of());
    }

    /** The row cannot be imported. */
    public static RowVerdict wrong(int row, String label, List<Refusal> problems) {
        return new RowVerdict(row, Kind.WRONG, label, List.of(), problems);
    }
}
