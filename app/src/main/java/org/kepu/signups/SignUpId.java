package org.kepu.signups;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one sign-up. */
public record SignUpId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static SignUpId create() {
        return new SignUpId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static SignUpId parse(String text) {
        return new SignUpId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
