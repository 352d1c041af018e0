package org.kepu.spreadsheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the columns of a form stand in a sheet.
 *
 * @param at index of the row with the titles among the rows of the sheet
 * @param columns column by index from the left
 */
record Headers(int at, Map<Integer, Column> columns, List<String> ignored) {

    /** Titles may stand below a heading, but not far. */
    private static final int SEARCHED = 10;

    /** The best row of titles near the top of a sheet, also where columns are missing. */
    static Headers find(List<RawRow> rows, SheetForm form, Texts texts) {
        Headers best = new Headers(0, Map.of(), List.of());
        for (int i = 0; i < Math.min(rows.size(), SEARCHED); i++) {
            Headers here = read(i, rows.get(i), form, texts);
            if (here.columns().size() > best.columns().size()) {
                best = here;
            }
        }
        return best;
    }

    private static Headers read(int at, RawRow row, SheetForm form, Texts texts) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String title = row.cell(i);
            form.columns().stream()
                    .filter(column -> !columns.containsValue(column) && texts.isTitle(form, column, title))
                    .findFirst()
                    .ifPresentOrElse(put(columns, i), () -> ignored.add(title));
        }
        ignored.removeIf(String::isBlank);
        return new Headers(at, columns, ignored);
    }

    private static Consumer<Column> put(Map<Integer, Column> columns, int index) {
        return column -> columns.put(index, column);
    }

    List<Column> missing(SheetForm form) {
        return form.columns().stream()
                .filter(column -> column.required() && !columns.containsValue(column))
                .toList();
    }
}
