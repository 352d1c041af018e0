package org.kepu.activities;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one session of an activity. */
public record SessionId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static SessionId create() {
        return new SessionId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static SessionId parse(String text) {
        return new SessionId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
