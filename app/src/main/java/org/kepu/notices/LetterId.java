package org.kepu.notices;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies a letter. */
public record LetterId(UUID value) {

    static LetterId create() {
        return new LetterId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier
     */
    public static LetterId parse(String text) {
        return new LetterId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
