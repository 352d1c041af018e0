package org.kepu.spreadsheets;

import java.util.List;
import java.util.Map;
import org.kepu.access.Viewer;
import org.kepu.shared.Refusal;

/**
 * How one module imports one kind of sheet; a bean in that module. Options say to what the rows belong, for example
 * {@code area}; the module chooses their names.
 */
public interface SheetImport {

    /** The sheet. */
    SheetForm form();

    /** Whether the viewer may import with these options; asked before every step. */
    boolean allows(Viewer viewer, Map<String, String> options);

    /** Says for every row what would happen, changing nothing. The same rows and data must give the same verdicts. */
    List<RowVerdict> check(List<SheetRow> rows, Map<String, String> options);

    /**
     * Imports rows that were checked just before, in the same transaction; none of them is wrong.
     *
     * @return a receipt with which {@link #undo} can take it back
     * @throws ImportRefused if somebody changed the data just now so that a row is refused; nothing is imported then
     */
    String carryOut(List<SheetRow> rows, Map<String, String> options, Viewer by);

    /**
     * Takes an import back.
     *
     * @return why that is not possible any more; empty if it is done. With a reason, everything is rolled back.
     */
    List<Refusal> undo(String receipt, Map<String, String> options, Viewer by);

    /** Whether the right rows can be imported without the wrong ones; not where what is missing in the file ends. */
    default boolean divisible(Map<String, String> options) {
        return true;
    }

    /** Where people go after the import. */
    String back(Map<String, String> options);
}
