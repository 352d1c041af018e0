package org.kepu.accounts;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one grant of a role to a person. */
public record GrantId(UUID value) {

    static GrantId create() {
        return new GrantId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier
     */
    public static GrantId parse(String text) {
        return new GrantId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
