package org.kepu.activities;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one activity. */
public record ActivityId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ActivityId create() {
        return new ActivityId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ActivityId parse(String text) {
        return new ActivityId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
