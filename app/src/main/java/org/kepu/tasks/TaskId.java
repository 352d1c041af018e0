package org.kepu.tasks;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one task; it stays the same through all editions of its programme. */
public record TaskId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static TaskId create() {
        return new TaskId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static TaskId parse(String text) {
        return new TaskId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
