package org.kepu.spreadsheets;

import java.util.List;

/**
 * A kind of sheet. Its texts are messages: {@code sheet.<id>} is its name, {@code sheet.<id>.<column>} a column's title and
 * {@code sheet.<id>.<column>.hint} what to write there (with an example). A constant of a column with choices is shown by the
 * message {@code ui.t(constant)} uses.
 *
 * @param id of the kind, for example {@code townships}
 */
public record SheetForm(String id, List<Column> columns) {

    public SheetForm {
        columns = List.copyOf(columns);
    }
}
