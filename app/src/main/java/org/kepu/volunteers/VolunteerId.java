package org.kepu.volunteers;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one volunteer in a team. */
public record VolunteerId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static VolunteerId create() {
        return new VolunteerId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static VolunteerId parse(String text) {
        return new VolunteerId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
