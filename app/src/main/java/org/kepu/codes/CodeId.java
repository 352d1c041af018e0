package org.kepu.codes;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one asking for a code, whether or not a code was sent. */
public record CodeId(UUID value) {

    static CodeId create() {
        return new CodeId(UuidV7.create());
    }

    /**
     * Reads an identifier from a session.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier
     */
    public static CodeId parse(String text) {
        return new CodeId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
