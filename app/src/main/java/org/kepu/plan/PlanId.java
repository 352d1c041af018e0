package org.kepu.plan;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one plan. */
public record PlanId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static PlanId create() {
        return new PlanId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static PlanId parse(String text) {
        return new PlanId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
