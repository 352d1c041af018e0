package org.kepu.tasks;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one figure that somebody entered for a goal. */
public record ActualId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ActualId create() {
        return new ActualId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ActualId parse(String text) {
        return new ActualId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
