package org.kepu.notices;

import java.util.UUID;

/**
 * Somebody without an account to whom text messages go.
 *
 * @param kind of {@link Correspondents} that knows the mobile
 */
public record Correspondent(String kind, UUID id) {

    /** As it stands in the database. */
    String key() {
        return kind + ":" + id;
    }

    /** Reads what {@link #key} wrote. */
    static Correspondent parse(String key) {
        int colon = key.indexOf(':');
        return new Correspondent(key.substring(0, colon), UUID.fromString(key.substring(colon + 1)));
    }
}
