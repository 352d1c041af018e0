package org.kepu.experts;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one expert. */
public record ExpertId(UUID value) {

    static ExpertId create() {
        return new ExpertId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ExpertId parse(String text) {
        return new ExpertId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
