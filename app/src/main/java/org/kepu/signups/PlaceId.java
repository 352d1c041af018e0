package org.kepu.signups;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies what people sign up for: the id of a session or of an activity. */
public record PlaceId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static PlaceId create() {
        return new PlaceId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static PlaceId parse(String text) {
        return new PlaceId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
