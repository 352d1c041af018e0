package org.kepu.evidence;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one entry of the ledger. */
public record EntryId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static EntryId create() {
        return new EntryId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static EntryId parse(String text) {
        return new EntryId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
