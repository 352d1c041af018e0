package org.kepu.spreadsheets;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param rows without empty ones
 * @param ignored titles of columns nobody asked for
 */
public record SheetTable(List<SheetRow> rows, List<String> ignored) {

    public SheetTable {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }
}
