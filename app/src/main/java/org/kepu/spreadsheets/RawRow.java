package org.kepu.spreadsheets;

import java.util.List;

/** A row as it stands in the file: number from 1 and the text of every cell from the left. */
record RawRow(int number, List<String> cells) {

    String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
