package org.kepu.reports;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one round. */
public record RoundId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static RoundId create() {
        return new RoundId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static RoundId parse(String text) {
        return new RoundId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
