package org.kepu.indicators;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies an indicator of a city or county. */
public record IndicatorId(UUID value) {

    /** A new identifier, sortable by time of creation. */
    public static IndicatorId create() {
        return new IndicatorId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static IndicatorId parse(String text) {
        return new IndicatorId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
