package org.kepu.planreader.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Reads the pages of a PDF in their order; a table, and even one of its rows, may go on from one page to the next. */
final class PdfPages {

    private final PDDocument document;
    private final List<PdfLine> lines = new ArrayList<>();
    private int tables;
    private @Nullable PdfTable last;

    PdfPages(PDDocument document) {
        this.document = document;
    }

    List<PdfLine> lines() {
        return lines;
    }

    /** Adds the lines of a page from top to bottom, rows of tables among them; returns how many characters they hold. */
    long read(int page) throws IOException {
        List<PdfTable> ruled = PdfTable.of(PdfRulings.of(document.getPage(page - 1)));
        List<PdfLine> text = new PdfPage(page, ruled).read(document);
        int from = lines.size();
        lines.addAll(text);
        for (PdfTable table : ruled) {
            int at = from;
            while (at < lines.size() && lines.get(at).y() < table.bottom()) {
                at++;
            }
            lines.addAll(at, rows(table, page));
        }
        return lines.stream().skip(from).mapToLong(line -> line.text().length()).sum();
    }

    private List<PdfLine> rows(PdfTable table, int page) {
        List<List<String>> texts = new ArrayList<>(table.texts());
        texts.removeIf(cells -> cells.stream().allMatch(String::isEmpty));
        boolean goesOn = last != null && table.hasColumnsOf(last);
        tables += goesOn ? 0 : 1;
        last = table;
        int before = lastRow();
        if (goesOn && before >= 0 && !texts.isEmpty() && isRest(texts.getFirst())) {
            join(before, texts.removeFirst(), texts);
        }
        return texts.stream()
                .map(cells -> PdfLine.of(page, table.bottom(), new RawLine.Row(tables, cells)))
                .toList();
    }

    private int lastRow() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            RawLine.Row row = lines.get(i).row();
            if (row != null) {
                return row.table() == tables ? i : -1;
            }
        }
        return -1;
    }

    /** A row without its number, or with few of its cells filled, is the rest of a row from the page before. */
    private boolean isRest(List<String> cells) {
        List<String> first = lines.stream()
                .map(PdfLine::row)
                .filter(row -> row != null && row.table() == tables)
                .map(row -> row.cells().getFirst())
                .toList();
        boolean numbered =
                first.stream().filter(cell -> cell.matches("\\d{1,3}")).count() * 2 >= first.size();
        long empty = cells.stream().filter(String::isEmpty).count();
        return cells.getFirst().isEmpty() && (numbered || empty * 2 >= cells.size());
    }

    /** Appends the rest of a row to its beginning; a merged cell that is cut in two becomes whole on both pages. */
    private void join(int before, List<String> rest, List<List<String>> below) {
        List<String> beginning = cells(before);
        for (int c = 0; c < beginning.size(); c++) {
            String upper = beginning.get(c);
            String lower = rest.get(c);
            String whole = upper + lower;
            boolean merged = !lower.isEmpty()
                    && !below.isEmpty()
                    && below.getFirst().get(c).equals(lower);
            for (int r = 0; merged && r < below.size() && below.get(r).get(c).equals(lower); r++) {
                below.set(r, with(below.get(r), c, whole));
            }
            replace(before, c, whole);
            for (int line = before - 1; merged && line >= 0 && cells(line).size() > c; line--) {
                if (!cells(line).get(c).equals(upper)) {
                    break;
                }
                replace(line, c, whole);
            }
        }
    }

    private List<String> cells(int line) {
        RawLine.Row row = lines.get(line).row();
        return row == null ? List.of() : row.cells();
    }

    private void replace(int line, int column, String text) {
        PdfLine old = lines.get(line);
        RawLine.Row row = new RawLine.Row(tables, with(cells(line), column, text));
        lines.set(line, PdfLine.of(old.page(), old.y(), row));
    }

    private static List<String> with(List<String> cells, int column, String text) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(column, text);
        return changed;
    }
}
