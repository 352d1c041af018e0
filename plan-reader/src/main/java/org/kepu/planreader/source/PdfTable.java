package org.kepu.planreader.source;

import java.util.ArrayList;
import java.util.List;
import org.kepu.planreader.source.PdfCell.Letter;
import org.kepu.planreader.source.PdfRulings.Ruling;

/** A ruled table on a page: where its columns and rows are, which cells are merged, and the letters in each cell. */
final class PdfTable {

    private static final float TOLERANCE = 3f;

    private final List<Ruling> rulings;
    private final float[] columns;
    private final float[] rows;
    private final List<List<PdfCell>> cells = new ArrayList<>();

    private PdfTable(List<Ruling> rulings, float[] columns, float[] rows) {
        this.rulings = rulings;
        this.columns = columns;
        this.rows = rows;
        for (int r = 0; r + 1 < rows.length; r++) {
            List<PdfCell> row = new ArrayList<>();
            for (int c = 0; c + 1 < columns.length; c++) {
                row.add(new PdfCell());
            }
            cells.add(row);
        }
    }

    /** Groups touching rulings; a group with at least two columns and two rows is a table. */
    static List<PdfTable> of(List<Ruling> rulings) {
        List<List<Ruling>> groups = new ArrayList<>();
        for (Ruling ruling : rulings) {
            List<Ruling> joined = new ArrayList<>(List.of(ruling));
            for (int g = groups.size() - 1; g >= 0; g--) {
                if (groups.get(g).stream().anyMatch(other -> touch(ruling, other))) {
                    joined.addAll(groups.remove(g));
                }
            }
            groups.add(joined);
        }
        List<PdfTable> tables = new ArrayList<>();
        for (List<Ruling> group : groups) {
            float[] columns = places(group, false);
            float[] rows = places(group, true);
            if (columns.length >= 3 && rows.length >= 3) {
                tables.add(new PdfTable(group, columns, rows));
            }
        }
        tables.sort((a, b) -> Float.compare(a.top(), b.top()));
        return tables;
    }

    private static boolean touch(Ruling a, Ruling b) {
        return a.left() <= b.right() + TOLERANCE
                && b.left() <= a.right() + TOLERANCE
                && a.top() <= b.bottom() + TOLERANCE
                && b.top() <= a.bottom() + TOLERANCE;
    }

    private static float[] places(List<Ruling> group, boolean horizontal) {
        List<Float> places = new ArrayList<>();
        group.stream()
                .filter(ruling -> ruling.isHorizontal() == horizontal)
                .map(ruling -> horizontal ? (ruling.top() + ruling.bottom()) / 2 : (ruling.left() + ruling.right()) / 2)
                .sorted()
                .forEach(place -> {
                    if (places.isEmpty() || place - places.getLast() > 2 * TOLERANCE) {
                        places.add(place);
                    }
                });
        float[] result = new float[places.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = places.get(i);
        }
        return result;
    }

    float top() {
        return rows[0];
    }

    float bottom() {
        return rows[rows.length - 1];
    }

    /** Whether the other table has its columns at the same places, as one that goes on from the page before. */
    boolean hasColumnsOf(PdfTable other) {
        if (columns.length != other.columns.length) {
            return false;
        }
        for (int c = 0; c < columns.length; c++) {
            if (Math.abs(columns[c] - other.columns[c]) > 2 * TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /** Takes a letter that lies inside; false when it lies outside. */
    boolean take(Letter letter) {
        int row = index(rows, letter.y());
        int column = index(columns, letter.x());
        if (row < 0 || column < 0) {
            return false;
        }
        cells.get(row).get(column).add(letter);
        return true;
    }

    private static int index(float[] places, float value) {
        for (int i = 0; i + 1 < places.length; i++) {
            if (places[i] <= value && value < places[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** The rows, with the text of a merged cell in every place it covers. */
    List<List<String>> texts() {
        int height = cells.size();
        int width = columns.length - 1;
        int[][] owner = new int[height][width];
        List<PdfCell> merged = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            for (int c = 0; c < width; c++) {
                boolean left = c > 0 && !isRuled(false, columns[c], middle(rows, r));
                boolean above = r > 0 && !isRuled(true, rows[r], middle(columns, c));
                owner[r][c] = left ? owner[r][c - 1] : above ? owner[r - 1][c] : merged.size();
                if (!left && !above) {
                    merged.add(new PdfCell());
                }
                merged.get(owner[r][c]).take(cells.get(r).get(c));
            }
        }
        List<String> texts = merged.stream().map(PdfCell::text).toList();
        List<List<String>> result = new ArrayList<>();
        for (int[] row : owner) {
            List<String> line = new ArrayList<>();
            for (int place : row) {
                line.add(texts.get(place));
            }
            result.add(line);
        }
        return result;
    }

    private static float middle(float[] places, int index) {
        return (places[index] + places[index + 1]) / 2;
    }

    private boolean isRuled(boolean horizontal, float place, float across) {
        return rulings.stream().anyMatch(ruling -> {
            float at = horizontal ? (ruling.top() + ruling.bottom()) / 2 : (ruling.left() + ruling.right()) / 2;
            float from = horizontal ? ruling.left() : ruling.top();
            float to = horizontal ? ruling.right() : ruling.bottom();
            return ruling.isHorizontal() == horizontal
                    && Math.abs(at - place) <= 2 * TOLERANCE
                    && from <= across
                    && across <= to;
        });
    }
}
