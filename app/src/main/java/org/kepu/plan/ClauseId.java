package org.kepu.plan;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one clause of a plan through all editions of the plan; what is done is counted under it. */
public record ClauseId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ClauseId create() {
        return new ClauseId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ClauseId parse(String text) {
        return new ClauseId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
