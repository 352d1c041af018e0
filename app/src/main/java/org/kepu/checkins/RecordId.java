package org.kepu.checkins;

import java.util.UUID;
import org.kepu.shared.UuidV7;

/** Identifies one record; made by the phone. */
public record RecordId(UUID value) implements Comparable<RecordId> {

    /**
     * Reads an identifier from a path or a form.
     *
     * @throws org.kepu.shared.NotFound if the text is no identifier, so that a mistyped address is a 404
     */
    public static RecordId parse(String text) {
        return new RecordId(UuidV7.parse(text));
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
