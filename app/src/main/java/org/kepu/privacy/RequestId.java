package org.kepu.privacy;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one request about personal data. */
public record RequestId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static RequestId create() {
        return new RequestId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier
     */
    public static RequestId parse(String text) {
        return new RequestId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
