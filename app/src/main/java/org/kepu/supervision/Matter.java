package org.kepu.supervision;

import java.util.Optional;
import java.util.UUID;

/**
 * What a notice is about.
 *
 * @param subject the task, report or clause; empty for a free matter
 * @param text in words, 1 to 1000 characters
 */
public record Matter(MatterKind kind, Optional<UUID> subject, String text) {

    public Matter {
        text = text.strip();
    }

    /** Something that is neither task nor report nor clause. */
    public static Matter free(String text) {
        return new Matter(MatterKind.FREE, Optional.empty(), text);
    }

    /** Where the subject can be seen; empty for a free matter. */
    public String path() {
        return subject.map(kind::path).orElse("");
    }
}
