package org.kepu.appraisal;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies the sheet of one unit or county in an appraisal. */
public record SheetId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static SheetId create() {
        return new SheetId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static SheetId parse(String text) {
        return new SheetId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
