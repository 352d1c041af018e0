package org.kepu.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The arithmetic of the chain: SHA-256 over the hash before and every field of the entry, each with its length in front. */
final class Chain {

    /** The hash before the first link. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] next(byte[] previous, AuditEntry entry) {
        MessageDigest digest = sha256();
        digest.update(previous);
        add(digest, entry.id().toString());
        add(digest, entry.at().toString());
        add(digest, entry.actor().map(UUID::toString).orElse(""));
        add(digest, entry.actorName());
        add(digest, entry.address().orElse(""));
        add(digest, entry.action());
        add(digest, entry.object());
        add(digest, Boolean.toString(entry.refused()));
        add(digest, entry.details());
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
