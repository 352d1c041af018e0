package org.kepu.notices;

import java.util.UUID;
import org.kepu.shared.NotFound;
import org.kepu.shared.UuidV7;

/** Identifies one message. */
public record MessageId(UUID value) {

    static MessageId create() {
        return new MessageId(UuidV7.create());
    }

    /**
     * Reads an identifier from a path.
     *
     * @throws NotFound if the text is no identifier
     */
    public static MessageId parse(String text) {
        return new MessageId(UuidV7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
