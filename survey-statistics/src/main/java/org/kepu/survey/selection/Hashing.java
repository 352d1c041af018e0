package org.kepu.survey.selection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Hashing {

    private Hashing() {}

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
