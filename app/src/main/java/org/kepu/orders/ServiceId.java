package org.kepu.orders;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one service. */
public record ServiceId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static ServiceId create() {
        return new ServiceId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static ServiceId parse(String text) {
        return new ServiceId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
