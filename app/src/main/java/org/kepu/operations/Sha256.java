package org.kepu.operations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Every Java has it. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
