package org.kepu.spreadsheets;

import java.util.HashMap;
import java.util.Map;

/**
 * One row that somebody filled in.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells text by column key, stripped, empty cells left out; dates are ISO dates, a known choice is its constant's name
 */
public record SheetRow(int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** What somebody typed into a form, read like a row: fields are columns, empty ones are left out. */
    public static SheetRow typed(Map<String, String> form) {
        Map<String, String> cells = new HashMap<>();
        form.forEach((field, text) -> {
            if (!text.isBlank()) {
                cells.put(field, text.strip());
            }
        });
        return new SheetRow(0, cells);
    }

    /** The text of a cell, empty if there is none. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }
}
