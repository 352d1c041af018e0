package org.kepu.appraisal;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies an item of an appraisal. */
public record ItemId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ItemId create() {
        return new ItemId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ItemId parse(String text) {
        return new ItemId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
