package org.kepu.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered UUIDs (RFC 9562, version 7): they keep B-tree inserts at the right edge of an index. */
public final class UuidV7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    /** A new value: 48 bits of Unix milliseconds, then 74 random bits. */
    @SuppressWarnings("TimeZoneUsage")
    public static UUID create() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Reads a UUID written by a user or a browser.
     *
     * @throws NotFound if the text is no UUID
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("identifier " + text);
        }
    }
}
