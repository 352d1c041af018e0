package org.kepu.matching;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one search for a week's plan. */
public record SearchId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static SearchId create() {
        return new SearchId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static SearchId parse(String text) {
        return new SearchId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
