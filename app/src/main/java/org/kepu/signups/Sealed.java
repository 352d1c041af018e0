package org.kepu.signups;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** What is sealed of a sign-up, under which words, and how it is found again. */
final class Sealed {

    /** Kind of the keyed hash of a mobile. */
    static final String MOBILE = "SIGNUP_MOBILE";

    /** Without letters that look like digits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static String context(String field, UUID signUp) {
        return "SIGNUP_" + field + " " + signUp;
    }

    /** A mobile as it is hashed: within one place only, so that the hashes of two places tell nothing together. */
    static String mobile(UUID place, String mobile) {
        return place + " " + mobile;
    }

    /** The key of a secret link. */
    static String key() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The code one checks in with: 60 random bits, readable aloud. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** Nine digits, easy to say on the phone. */
    static String number() {
        int random = RANDOM.nextInt(1_000_000_000);
        return "%03d-%03d-%03d".formatted(random / 1_000_000, random / 1000 % 1000, random % 1000);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
