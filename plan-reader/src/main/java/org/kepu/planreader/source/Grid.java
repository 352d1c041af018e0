package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.planreader.source.RawLine.Flow;
import org.kepu.planreader.source.RawLine.Row;

/** A table being read. Merged cells are repeated in every place they cover; a table of one column is plain text. */
final class Grid {

    private static final int MOST_COLUMNS = 60;

    private final Object owner;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<Integer, Hanging> hanging = new HashMap<>();
    private List<Cell> row = new ArrayList<>();
    private Cell cell;
    private boolean open;
    private int columns;
    private int rowSpan;

    Grid(Object owner) {
        this.owner = owner;
        this.cell = new Cell(new ArrayList<>());
    }

    boolean belongsTo(Object element) {
        return owner.equals(element);
    }

    /** Opens a cell that covers the given columns and rows. */
    void openCell(int columnSpan, int span) {
        fillHanging();
        cell = new Cell(new ArrayList<>());
        open = true;
        columns = columnSpan;
        rowSpan = span;
    }

    void closeCell() {
        if (!open) {
            return;
        }
        for (int i = 0; i < columns && row.size() < MOST_COLUMNS; i++) {
            if (rowSpan > 1) {
                hanging.put(row.size(), new Hanging(cell, rowSpan - 1));
            }
            row.add(cell);
        }
        open = false;
    }

    /** Repeats the cell above in the current column, as a vertically merged cell of a docx does. */
    void repeatAbove() {
        List<Cell> above = rows.isEmpty() ? List.of() : rows.getLast();
        cell = row.size() < above.size() ? above.get(row.size()) : new Cell(new ArrayList<>());
    }

    void closeRow() {
        fillHanging();
        if (!row.isEmpty()) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }

    /** Takes a line into the open cell; false when no cell is open. */
    boolean take(RawLine line) {
        if (open) {
            cell.lines.add(line);
        }
        return open;
    }

    /** The rows as lines, or the lines of the cells when there is only one column. */
    List<RawLine> lines(int table) {
        closeCell();
        closeRow();
        boolean tabular = rows.stream().anyMatch(r -> r.stream().distinct().count() > 1);
        if (!tabular) {
            return rows.stream()
                    .flatMap(r -> r.stream().distinct())
                    .distinct()
                    .flatMap(c -> c.lines.stream())
                    .toList();
        }
        List<RawLine> result = new ArrayList<>();
        for (List<Cell> each : rows) {
            List<String> texts = each.stream().map(Cell::text).toList();
            if (texts.stream().anyMatch(t -> !t.isBlank())) {
                String joined = String.join(" | ", texts);
                result.add(new RawLine(0, joined, 0, 0, Flow.PARAGRAPH, new Row(table, texts)));
            }
        }
        return result;
    }

    private void fillHanging() {
        Hanging above = hanging.remove(row.size());
        while (above != null && row.size() < MOST_COLUMNS) {
            if (above.rowsLeft > 1) {
                hanging.put(row.size(), new Hanging(above.cell, above.rowsLeft - 1));
            }
            row.add(above.cell);
            above = hanging.remove(row.size());
        }
    }

    /** A cell with its lines; identity matters, so that a merged cell is recognised. */
    private static final class Cell {
        private final List<RawLine> lines;

        Cell(List<RawLine> lines) {
            this.lines = lines;
        }

        String text() {
            return lines.stream().map(line -> line.text().strip()).collect(Collectors.joining("\n"));
        }
    }

    private record Hanging(Cell cell, int rowsLeft) {}
}
