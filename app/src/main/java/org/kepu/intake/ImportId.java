package org.kepu.intake;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one import of a document. */
public record ImportId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ImportId create() {
        return new ImportId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ImportId parse(String text) {
        return new ImportId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
