package org.kepu.shared;

import java.util.UUID;

/** Identifies one account. */
public record AccountId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static AccountId create() {
        return new AccountId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static AccountId parse(String text) {
        return new AccountId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
