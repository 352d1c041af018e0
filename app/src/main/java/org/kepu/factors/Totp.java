package org.kepu.factors;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238 over RFC 4226): HMAC-SHA-1, steps of 30 seconds, as every authenticator app does them.
 */
final class Totp {

    /** Digits of a code. */
    static final int DIGITS = 6;

    /** Length of a step in seconds. */
    static final int STEP = 30;

    private Totp() {}

    /** The number of the step a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP);
    }

    static String code(byte[] key, long step, int digits) {
        byte[] hash = hmac(key, ByteBuffer.allocate(8).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
        return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    /** The step whose code was typed: this one, the one before or the next, as clocks differ; empty if none fits. */
    static OptionalLong match(byte[] key, String typed, Instant now) {
        long here = step(now);
        return LongStream.of(here, here - 1, here + 1)
                .filter(step -> MessageDigest.isEqual(
                        code(key, step, DIGITS).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        typed.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", e);
        }
    }
}
