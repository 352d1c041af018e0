package org.kepu.notices;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one dispatch. */
public record DispatchId(UUID value) {

    static DispatchId create() {
        return new DispatchId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier
     */
    public static DispatchId parse(String text) {
        return new DispatchId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
