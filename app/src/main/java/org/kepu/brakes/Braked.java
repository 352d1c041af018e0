package org.kepu.brakes;

import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Something that is tried.
 *
 * @param kind what kind of thing, for example {@code NAME}; two kinds never mix
 * @param key which one; kept as a hash only, since people type passwords into the wrong field
 * @param free how many failures cost nothing
 */
public record Braked(String kind, String key, int free) {

    /** Whoever tries from this address; one subscriber of IPv6 holds a whole /64. Twenty failures are free. */
    public static Braked from(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Braked("ADDRESS", HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : bytes.length), 20);
    }
}
