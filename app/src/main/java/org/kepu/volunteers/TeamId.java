package org.kepu.volunteers;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one team of volunteers. */
public record TeamId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static TeamId create() {
        return new TeamId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static TeamId parse(String text) {
        return new TeamId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
