package org.kepu.secrets;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One key of the installation.
 *
 * @param id eight random bytes, which every sealed field bears
 * @param made the day it was made
 * @param sealing 32 bytes for sealing
 * @param finding 32 bytes for keyed hashes
 */
record Key(String id, Algorithm algorithm, LocalDate made, byte[] sealing, byte[] finding) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Key create(Algorithm algorithm, LocalDate today) {
        return new Key(HexFormat.of().formatHex(random(8)), algorithm, today, random(32), random(32));
    }

    /** The key as a line of the key file. */
    String line() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                " ",
                id,
                algorithm.name(),
                made.toString(),
                base64.encodeToString(sealing),
                base64.encodeToString(finding));
    }

    static Key parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("a key has five parts");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        Key key = new Key(
                parts[0],
                Algorithm.valueOf(parts[1]),
                LocalDate.parse(parts[2]),
                base64.decode(parts[3]),
                base64.decode(parts[4]));
        if (key.sealing.length != 32 || key.finding.length != 32 || !key.id.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a key is 32 bytes");
        }
        return key;
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Key[" + id + " " + algorithm + "]";
    }
}
