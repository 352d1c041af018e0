package org.kepu.visits;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one visit for the team; the side that is served uses its key. */
public record VisitId(UUID value) {

    static VisitId create() {
        return new VisitId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static VisitId parse(String text) {
        return new VisitId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
