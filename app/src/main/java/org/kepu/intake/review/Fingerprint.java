package org.kepu.intake.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a part of a draft is still as a form showed it. */
public final class Fingerprint {

    private Fingerprint() {}

    /** 16 hexadecimal digits that are the same for equal parts on every machine. */
    public static String of(Object part) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(part.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
