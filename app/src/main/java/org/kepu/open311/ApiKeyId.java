package org.kepu.open311;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies the key of a program. */
public record ApiKeyId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ApiKeyId create() {
        return new ApiKeyId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier
     */
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
