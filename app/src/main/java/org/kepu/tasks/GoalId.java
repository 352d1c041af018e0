package org.kepu.tasks;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one measurable goal of a task. */
public record GoalId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static GoalId create() {
        return new GoalId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static GoalId parse(String text) {
        return new GoalId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
