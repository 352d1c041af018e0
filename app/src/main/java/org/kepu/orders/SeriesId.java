package org.kepu.orders;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one series of orders that come again. */
public record SeriesId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static SeriesId create() {
        return new SeriesId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static SeriesId parse(String text) {
        return new SeriesId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
